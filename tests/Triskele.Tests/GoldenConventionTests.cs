using System.Reflection;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests;

public class GoldenConventionTests
{
    public static TheoryData<string> Ids => [.. Catalogue.Measures.Select(m => m.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_measure_is_held_against_numbers_of_others(string id)
    {
        IEnumerable<GoldenAttribute> golden = typeof(GoldenConventionTests)
            .Assembly.GetTypes()
            .SelectMany(t =>
                t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Cast<MemberInfo>().Append(t)
            )
            .SelectMany(m => m.GetCustomAttributes<GoldenAttribute>());
        Assert.Contains(golden, g => g.MeasureId == id && g.Origin.Length > 0);
    }
}
