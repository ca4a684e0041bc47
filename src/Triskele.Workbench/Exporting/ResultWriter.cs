using System.Text.Json;
using Triskele.Data.Exporters;
using Triskele.Presentation.Tables;
using Triskele.Workbench.Measuring;

namespace Triskele.Workbench.Exporting;

/// <summary>Writes a measure's result as a table to read, CSV, JSON or Parquet, to a file or to the screen.</summary>
public static class ResultWriter
{
    /// <summary>Writes a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="format"><c>table</c>, <c>csv</c>, <c>json</c> or <c>parquet</c>.</param>
    /// <param name="path">File, or null for <paramref name="output"/>.</param>
    /// <param name="output">The screen.</param>
    /// <param name="width">Width of the screen.</param>
    /// <exception cref="ArgumentException">Parquet without a file.</exception>
    public static void Write(MeasureResult result, string format, string? path, TextWriter output, int width)
    {
        if (format == "parquet")
            TableParquetWriter.Write(
                result.Table,
                path ?? throw new ArgumentException("Parquet is not for a screen: name a file with --out FILE.parquet.")
            );
        else if (path is null)
            WriteText(result, format, output, width);
        else
            AtomicOutput.WriteFile(
                path,
                temporary =>
                {
                    using StreamWriter writer = new(temporary);
                    WriteText(result, format, writer, width);
                }
            );
    }

    private static void WriteText(MeasureResult result, string format, TextWriter writer, int width)
    {
        if (format == "csv")
            CsvWriter.Write(result.Table, writer);
        else if (format == "json")
            JsonWriter.Write(
                result.Descriptor,
                result.Table,
                writer,
                result.Notes,
                JsonSerializer.SerializeToElement(result.Manifest.ToJson())
            );
        else
        {
            TextTableWriter.Write(result.Descriptor, result.Table, writer, width);
            foreach (string note in result.Notes)
                writer.WriteLine(note);
        }
    }
}
