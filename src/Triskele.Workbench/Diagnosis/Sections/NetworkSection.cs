using Triskele.Measures;
using Triskele.Networks.Pictures;
using Triskele.Presentation;
using Triskele.Presentation.Figures;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>The network and which spheres work together in it.</summary>
internal static class NetworkSection
{
    public static ReportSection Of(DiagnosisResults results) =>
        new()
        {
            Id = "network",
            Title = Say("section.network"),
            Paragraphs = [Say("section.network.text")],
            Figures = [.. Pictures(results)],
            Tables =
            [
                results.Result("network.summary").ForReport(),
                results.Result("network.hubs").ForReport(),
                results.Result("network.components").ForReport(),
                results.Result("network.nulls").ForReport(),
                results.Result("helix.mixing").ForReport(),
                results.Result("helix.ei").ForReport(),
            ],
        };

    private static IEnumerable<Figure> Pictures(DiagnosisResults results)
    {
        if (results.Picture is { } picture)
            yield return Network(picture, results.Runner.Ecosystem!);
        yield return Mixing(results.Whole("helix.mixing"));
    }

    private static NetworkFigure Network(NetworkPicture picture, Ecosystem ecosystem) =>
        new()
        {
            Title = Say("figure.network.title"),
            Caption = string.Join(" ", new[] { Say("figure.network.caption"), picture.Caveat }.Where(t => t.Length > 0)),
            AltText = Say("figure.network.caption"),
            SizeUnit = "partners",
            Nodes =
            [
                .. picture.Nodes.Select(n => new NetworkNode(
                    n.X,
                    n.Y,
                    n.Degree,
                    n.Label,
                    n.Helix >= 0 ? ecosystem.Helices[n.Helix] : null
                )),
            ],
            Edges = [.. picture.Edges.Select(e => new NetworkEdge(e.From, e.To, e.Weight))],
        };

    private static MatrixFigure Mixing(MeasureTable pairs)
    {
        string[] helices =
        [
            .. Helix
                .Standard.Select(h => h.Id)
                .Where(h => Enumerable.Range(0, pairs.Count).Any(r => pairs[r, "helix_a"].Text == h || pairs[r, "helix_b"].Text == h)),
        ];
        double Lift(string a, string b)
        {
            for (int r = 0; r < pairs.Count; r++)
                if ((pairs[r, "helix_a"].Text, pairs[r, "helix_b"].Text) is var pair && (pair == (a, b) || pair == (b, a)))
                    return pairs[r, "newman_lift"].Number;
            return double.NaN;
        }
        return new MatrixFigure
        {
            Title = Say("figure.mixing.title"),
            Caption = Say("figure.mixing.caption"),
            AltText = Say("figure.mixing.caption"),
            MeasureId = "helix.mixing",
            Scale = MatrixScale.AroundOne,
            Unit = "observed / expected",
            Rows = [.. helices],
            Columns = [.. helices],
            Values = [.. helices.Select(a => (System.Collections.Immutable.ImmutableArray<double>)[.. helices.Select(b => Lift(a, b))])],
        };
    }
}
