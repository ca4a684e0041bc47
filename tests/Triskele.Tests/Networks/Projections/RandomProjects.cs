using Triskele.Numerics;

namespace Triskele.Tests.Networks.Projections;

/// <summary>Random ecosystems with coordinators, dates and money, and what ties they make by the definition.</summary>
internal static class RandomProjects
{
    /// <summary>Forty organisations in sixty projects; some have no money, some no coordinator, some no date.</summary>
    public static Ecosystem Of(ulong seed)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.random-projects");
        EcosystemBuilder builder = new();
        for (int a = 0; a < 40; a++)
            builder.AddActor(new Actor($"{a:00}", Helix.Standard[a % 5]));
        for (int p = 0; p < 60; p++)
        {
            int start = 2000 + chance.NextInt(10);
            builder.AddProject(
                new Project($"{p:00}")
                {
                    Start = p % 11 == 0 ? null : new DateOnly(start, 1, 1),
                    ActualEnd = p % 11 == 0 ? null : new DateOnly(start + chance.NextInt(4), 12, 31),
                    ContributionEur = p % 7 == 0 ? double.NaN : 1000 * (1 + chance.NextInt(50)),
                }
            );
            int size = 1 + chance.NextInt(p % 10 == 0 ? 20 : 5);
            for (int m = 0; m < size; m++)
                builder.AddParticipation(
                    p,
                    chance.NextInt(40),
                    m == 0 && p % 5 > 0 ? Role.Coordinator : Role.Participant,
                    (p % 9 == 0 && m == 1) || p == 14 ? double.NaN : 100 * chance.NextInt(20)
                );
        }
        return builder.Build();
    }
}
