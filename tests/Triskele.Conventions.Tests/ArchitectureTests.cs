using System.Text.RegularExpressions;
using System.Xml.Linq;
using Triskele.Testing;
using Xunit;

namespace Triskele.Conventions.Tests;

/// <summary>Fails the build when an arrow of the house points the other way.</summary>
public partial class ArchitectureTests
{
    private static readonly string Source = Path.Combine(SharedFiles.CheckoutRoot, "src");

    // From the ground floor up: a project or room may know those before it and none after.
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Triskele"] = [],
        ["Triskele.Laboratory"] = ["Triskele"],
        ["Triskele.Data"] = ["Triskele"],
        ["Triskele.Presentation"] = ["Triskele"],
        ["Triskele.Workbench"] = ["Triskele", "Triskele.Laboratory", "Triskele.Data", "Triskele.Presentation"],
        ["Triskele.Cli"] = ["Triskele.Workbench", "Triskele.Presentation"],
        ["Triskele.Web"] = ["Triskele.Workbench", "Triskele.Presentation"],
    };

    private static readonly string[][] Floors =
    [
        ["Numerics"],
        ["Measures"],
        ["Specialisation", "Policy", "Governance", "Census"],
        ["Networks"],
        ["Territories"],
        ["ValueChains"],
        ["Helices"],
        ["Collaboration"],
        ["SelfSimilarity"],
    ];

    [Fact]
    public void Projects_know_only_what_the_drawing_lets_them_know()
    {
        foreach (string file in Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            Assert.True(Projects.ContainsKey(name), $"{name} is not in the drawing: write an ADR and add it to this test.");
            foreach (XElement reference in XDocument.Load(file).Descendants("ProjectReference"))
                Assert.Contains(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')), Projects[name]);
        }
    }

    [Fact]
    public void The_library_depends_on_numerics_packages_only()
    {
        string[] allowed = ["MathNet.Numerics", "Microsoft.CodeAnalysis.PublicApiAnalyzers"];
        XDocument project = XDocument.Load(Path.Combine(Source, "Triskele", "Triskele.csproj"));
        Assert.All(project.Descendants("PackageReference"), p => Assert.Contains(p.Attribute("Include")!.Value, allowed));
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        foreach (string file in SourceFiles(Source))
        {
            string folder = Path.GetRelativePath(Source, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
            Match match = Namespace().Match(File.ReadAllText(file));
            if (match.Success)
                Assert.True(match.Groups[1].Value == folder, $"{file}: namespace {match.Groups[1].Value}, folder {folder}");
        }
    }

    [Fact]
    public void Rooms_of_the_library_import_only_rooms_below_them()
    {
        string library = Path.Combine(Source, "Triskele");
        Dictionary<string, int> floorOf = Floors
            .SelectMany((rooms, floor) => rooms.Select(room => (room, floor)))
            .ToDictionary(r => r.room, r => r.floor);
        foreach (string folder in Directory.GetDirectories(library).Where(f => SourceFiles(f).Length > 0).Select(f => Path.GetFileName(f)!))
            Assert.True(floorOf.ContainsKey(folder), $"The room {folder} is not in the drawing: give it a floor in this test.");
        foreach (string file in SourceFiles(library))
        {
            string room = Path.GetRelativePath(library, file).Split(Path.DirectorySeparatorChar)[0];
            if (!floorOf.TryGetValue(room, out int floor))
                continue;
            foreach (string other in RoomsNamed(File.ReadAllText(file), floorOf.Keys).Where(other => other != room))
                Assert.True(floorOf[other] < floor, $"{Path.GetRelativePath(Source, file)} names {other}, which is not below {room}.");
        }
    }

    [Fact]
    public void Nouns_know_no_room_and_only_the_catalogue_knows_all()
    {
        string library = Path.Combine(Source, "Triskele");
        foreach (string file in Directory.GetFiles(library, "*.cs").Where(f => Path.GetFileName(f) != "Catalogue.cs"))
            Assert.Empty(RoomsNamed(File.ReadAllText(file), Floors.SelectMany(f => f)));
        foreach (string file in SourceFiles(library).Where(f => Path.GetFileName(f) != "Catalogue.cs"))
            Assert.DoesNotMatch(@"\bCatalogue\.", File.ReadAllText(file));
    }

    // A room is named by a using directive, by its full name, or, from a neighbour, as Room.Type.
    private static IEnumerable<string> RoomsNamed(string code, IEnumerable<string> rooms)
    {
        string bare = Comment().Replace(code, "");
        return rooms.Where(room =>
            Regex.IsMatch(
                bare,
                $@"\busing (static )?Triskele\.{room}\b|\bTriskele\.{room}\.|(?<![\w.]){room}\.({string.Join('|', TypesOf(room))})\b"
            )
        );
    }

    private static IEnumerable<string> TypesOf(string room)
    {
        string folder = Path.Combine(Source, "Triskele", room);
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.cs").Select(f => Path.GetFileNameWithoutExtension(f).Split('.')[0])
            : ["-"];
    }

    private static string[] SourceFiles(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\s*//.*$|""Triskele\.[\w.]+""", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
