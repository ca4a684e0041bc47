using System.Globalization;

namespace Triskele.Peers;

/// <summary>What one program needed for one task.</summary>
internal sealed record Figures(double First, double Cpu, double Wall, double BaseMiB, double PeakMiB, double Value)
{
    /// <summary>Reads the line that every child prints.</summary>
    public static Figures Parse(string output)
    {
        double[] f = [.. output.TrimEnd().Split('\n')[^1].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        return new Figures(f[0], f[1], f[2], f[3], f[4], f[5]);
    }
}
