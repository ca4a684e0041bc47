using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Triskele.Data.Exchange.MatrixMarket;

/// <summary>Writes the weights as a sparse matrix in MatrixMarket's coordinate format, with the nodes in comments.</summary>
/// <remarks>
/// Symmetric (lower triangle) where no edge is directed, general otherwise with each edge that is not directed in both places; a two-mode network is a
/// rectangular matrix. A cell can stand once only, so that parallel edges, of layers too, add up. <c>integer</c> where all weights are whole.
/// Comments <c>% row 1 "key" "name"</c>, texts quoted as in JSON, keep what the matrix leaves out; other programs skip them.
/// </remarks>
internal static class MatrixMarketWriter
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ExchangeNetwork network, Stream stream, ExchangeOptions options, CancellationToken cancellation)
    {
        using StreamWriter writer = ExchangeText.Writer(stream, options with { ByteOrderMark = false });
        int[] numbers = Numbers(network);
        bool symmetric = !network.IsTwoMode && network.Edges.All(e => !e.IsDirected);
        Dictionary<(int Row, int Column), double> cells = Cells(network, numbers, symmetric);
        bool whole = cells.Values.All(w => w == Math.Truncate(w) && Math.Abs(w) < 1L << 53);
        writer.WriteLine($"%%MatrixMarket matrix coordinate {(whole ? "integer" : "real")} {(symmetric ? "symmetric" : "general")}");
        for (int i = 0; i < network.Nodes.Length; i++)
            WriteNode(writer, network, i, numbers[i]);
        int rows = network.IsTwoMode ? network.Nodes.Count(n => !n.IsSecond) : network.Nodes.Length;
        int columns = network.IsTwoMode ? network.Nodes.Length - rows : rows;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} {columns} {cells.Count}"));
        foreach (((int row, int column), double weight) in cells.OrderBy(c => c.Key.Column).ThenBy(c => c.Key.Row))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row} {column} {(whole ? ((long)weight).ToString(CultureInfo.InvariantCulture) : ExchangeValue.Of(weight))}"
                )
            );
        }
    }

    private static int[] Numbers(ExchangeNetwork network)
    {
        int[] numbers = new int[network.Nodes.Length];
        (int rows, int columns) = (0, 0);
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = network.IsTwoMode && network.Nodes[i].IsSecond ? ++columns : ++rows;
        return numbers;
    }

    private static Dictionary<(int, int), double> Cells(ExchangeNetwork network, int[] numbers, bool symmetric)
    {
        Dictionary<(int, int), double> cells = new(network.Edges.Length);
        foreach (ExchangeEdge edge in network.Edges)
        {
            (int row, int column) = (numbers[edge.Source], numbers[edge.Target]);
            if (symmetric && row < column)
                (row, column) = (column, row);
            Add(row, column, edge.Weight);
            if (!symmetric && !network.IsTwoMode && !edge.IsDirected && row != column)
                Add(column, row, edge.Weight);
        }
        return cells;

        void Add(int row, int column, double weight) => CollectionsMarshal.GetValueRefOrAddDefault(cells, (row, column), out _) += weight;
    }

    private static void WriteNode(StreamWriter writer, ExchangeNetwork network, int index, int number)
    {
        ExchangeNode node = network.Nodes[index];
        string place = network.IsTwoMode && node.IsSecond ? "column" : "row";
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"% {place} {number} {Quoted(node.Id)}"));
        writer.WriteLine(node.Label.Length == 0 ? "" : " " + Quoted(node.Label));
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Json);
}
