using System.Runtime.InteropServices;

namespace Triskele.Networks.Projections;

/// <summary>What ties are made of: consortia, and what each adds to the tie of two of its members.</summary>
/// <remarks>Project k adds Factors[k] to a pair, times the shares of both members where there are any. A recorded tie is a project of two.</remarks>
internal sealed class PairTerms
{
    private PairTerms(Incidence incidence, int[] startDays, int[] endDays) =>
        (Incidence, StartDays, EndDays, Factors) = (incidence, startDays, endDays, new double[incidence.ProjectCount]);

    /// <summary>Members of each project; none where a project is left out.</summary>
    public Incidence Incidence { get; }

    /// <summary>First day of each project, or <see cref="Day.Unknown"/>; empty where dates play no part.</summary>
    public int[] StartDays { get; }

    /// <summary>Last day of each project, or <see cref="Day.Unknown"/>; empty where dates play no part.</summary>
    public int[] EndDays { get; }

    /// <summary>What each project adds to a pair, ≥ 0.</summary>
    public double[] Factors { get; }

    /// <summary>A further factor for each member, aligned with the members of the incidence; null for 1.</summary>
    public double[]? Shares { get; private set; }

    /// <summary>The coordinator of each project, or -1, where it alone is tied to the others; null where all are tied.</summary>
    public int[]? Coordinators { get; private init; }

    /// <summary>Projects of two or more that spread no money because their budget is unknown.</summary>
    public int WithoutBudget { get; private set; }

    /// <summary>Projects left out because they have no date.</summary>
    public int Undated { get; private init; }

    /// <summary>Terms of bare consortia.</summary>
    /// <exception cref="ArgumentException">The options ask for dates, money, roles or coordinators.</exception>
    public static PairTerms Of(Incidence incidence, ProjectionOptions options)
    {
        options.Check();
        if (options.NeedRecords)
            throw new ArgumentException(
                "Bare consortia have no dates, money, roles or coordinators; project the ecosystem instead.",
                nameof(options)
            );
        bool[] left = [.. incidence.ConsortiumSizes.Select(n => IsSmallEnough(n, options))];
        PairTerms terms = new(left.Contains(false) ? Where(incidence, left) : incidence, [], []);
        terms.SetFactors(options, null);
        return terms;
    }

    /// <summary>Terms of the projects of an ecosystem.</summary>
    public static PairTerms Of(Ecosystem ecosystem, ProjectionOptions options)
    {
        options.Check();
        Projects projects = ecosystem.Projects;
        bool[] left =
        [
            .. Enumerable
                .Range(0, projects.Count)
                .Select(p => IsSmallEnough(projects.Partners[p], options) && IsInTime(projects.StartDays[p], projects.EndDays[p], options)),
        ];
        Incidence incidence = options.Roles.IsDefaultOrEmpty ? Incidence.Of(ecosystem) : OfRoles(ecosystem, options);
        PairTerms terms = new(left.Contains(false) ? Where(incidence, left) : incidence, [.. projects.StartDays], [.. projects.EndDays])
        {
            Coordinators = options.Pairs == PairShape.Star ? [.. projects.Coordinators] : null,
            Undated = UndatedAmong(projects.StartDays.AsSpan(), options),
        };
        terms.SetFactors(options, ecosystem);
        terms.Decay(options, ecosystem.AsOf);
        return terms;
    }

    /// <summary>Terms of recorded ties, without direction; each weighs what is recorded, whatever weight the options name.</summary>
    public static PairTerms OfRecordedTies(Ecosystem ecosystem, ProjectionOptions options)
    {
        options.Check();
        Ties ties = ecosystem.Ties;
        List<int> members = new(2 * ties.Count);
        int[] offsets = new int[ties.Count + 1];
        for (int t = 0; t < ties.Count; t++)
        {
            if (ties.From[t] != ties.To[t] && IsInTime(ties.StartDays[t], ties.EndDays[t], options))
                members.AddRange(Math.Min(ties.From[t], ties.To[t]), Math.Max(ties.From[t], ties.To[t]));
            offsets[t + 1] = members.Count;
        }
        Incidence incidence = new(ecosystem.Actors.Count, offsets, [.. members], [.. ties.From.Select(_ => 2)]);
        PairTerms terms = new(incidence, [.. ties.StartDays], [.. ties.EndDays])
        {
            Undated = UndatedAmong(ties.StartDays.AsSpan(), options),
        };
        ties.Weights.CopyTo(terms.Factors);
        terms.Decay(options, ecosystem.AsOf);
        return terms;
    }

    private static bool IsSmallEnough(int partners, ProjectionOptions options) =>
        options.MaximumConsortium == 0 || partners <= options.MaximumConsortium;

    private static bool IsInTime(int start, int end, ProjectionOptions options) =>
        (options.HalfLifeYears == 0 || start != Day.Unknown || end != Day.Unknown)
        && (options.Within is not { } period || period.Contains(start, end, options.Window));

    private static int UndatedAmong(ReadOnlySpan<int> startDays, ProjectionOptions options) =>
        options.HalfLifeYears > 0 || options.Within is not null ? startDays.Count(Day.Unknown) : 0;

    // Projects keep their numbers, so that dates and factors need no translation.
    private static Incidence Where(Incidence incidence, bool[] left)
    {
        int[] offsets = new int[incidence.ProjectCount + 1];
        List<int> members = new(incidence.Members.Length);
        for (int p = 0; p < left.Length; p++)
        {
            if (left[p])
                members.AddRange(incidence.Row(p));
            offsets[p + 1] = members.Count;
        }
        return new Incidence(incidence.ActorCount, offsets, [.. members], incidence.ConsortiumSizes);
    }

    private static Incidence OfRoles(Ecosystem ecosystem, ProjectionOptions options)
    {
        Participations rows = ecosystem.Participations;
        int[] offsets = new int[ecosystem.Projects.Count + 1];
        List<int> members = new(rows.Count);
        for (int p = 0; p < ecosystem.Projects.Count; p++)
        {
            int previous = -1;
            for (int r = rows.ProjectOffsets[p]; r < rows.ProjectOffsets[p + 1]; r++)
                if (rows.Actors[r] != previous && options.Roles.Contains(rows.Roles[r]))
                    members.Add(previous = rows.Actors[r]);
            offsets[p + 1] = members.Count;
        }
        return new Incidence(ecosystem.Actors.Count, offsets, [.. members], ecosystem.Projects.Partners);
    }

    private void SetFactors(ProjectionOptions options, Ecosystem? ecosystem)
    {
        if (options.Weight == TieWeight.Money)
            SetMoney(ecosystem!);
        else
            for (int p = 0; p < Factors.Length; p++)
                Factors[p] = Incidence.Row(p).Length < 2 ? 1 : Factor(options.Weight, Incidence.ConsortiumSizes[p]);
    }

    private double Factor(TieWeight weight, int size) =>
        weight switch
        {
            TieWeight.Newman => 1.0 / (size - 1),
            TieWeight.Fractional => 1.0 / PairsOf(size),
            _ => 1,
        };

    private double PairsOf(int size) => Coordinators is null ? size * (size - 1.0) / 2 : size - 1;

    /// <remarks>A project of which a group shows a part spreads the part of its budget that the pairs shown are of all its pairs.</remarks>
    private void SetMoney(Ecosystem ecosystem)
    {
        Shares = MoneyOfMembers(ecosystem);
        for (int p = 0; p < Factors.Length; p++)
        {
            Span<double> shares = Shares.AsSpan(Incidence.Offsets[p]..Incidence.Offsets[p + 1]);
            if (shares.Length < 2)
                continue;
            int size = Incidence.ConsortiumSizes[p];
            double budget = Budget(ecosystem.Projects.ContributionsEur[p], shares, size);
            if (double.IsNaN(budget))
            {
                WithoutBudget++;
                shares.Fill(1);
                continue;
            }
            double products = Products(shares, Coordinators is null ? -1 : Incidence.Row(p).IndexOf(Coordinators[p]));
            Factors[p] = budget / PairsOf(size) * PairsOf(shares.Length) / products;
        }
    }

    private static double Budget(double known, ReadOnlySpan<double> shares, int size)
    {
        if (known >= 0)
            return known;
        double sum = 0;
        foreach (double share in shares)
            sum += share;
        return shares.Length == size && sum >= 0 ? sum : double.NaN;
    }

    // The sum of products over all pairs, none of which is ever subtracted from another. A coordinator has share 1, so that money follows the partners'.
    private double Products(Span<double> shares, int coordinator)
    {
        if (coordinator >= 0)
            shares[coordinator] = 0;
        double products = 0,
            before = 0;
        foreach (double share in shares)
        {
            products += share * before;
            before += share;
        }
        double sum = Coordinators is null ? products : before;
        if (sum > 0 && double.IsFinite(sum) && !HasBlank(shares))
        {
            if (coordinator >= 0)
                shares[coordinator] = 1;
            return sum;
        }
        shares.Fill(1);
        return PairsOf(shares.Length);
    }

    private static bool HasBlank(ReadOnlySpan<double> shares)
    {
        foreach (double share in shares)
            if (!(share >= 0))
                return true;
        return false;
    }

    // What an organisation gets in several roles of one project adds up; it is blank where none of them is known.
    private double[] MoneyOfMembers(Ecosystem ecosystem)
    {
        Participations rows = ecosystem.Participations;
        double[] money = new double[Incidence.Members.Length];
        Array.Fill(money, double.NaN);
        for (int p = 0; p < Incidence.ProjectCount; p++)
        {
            int m = Incidence.Offsets[p];
            for (int r = rows.ProjectOffsets[p]; m < Incidence.Offsets[p + 1] && r < rows.ProjectOffsets[p + 1]; r++)
            {
                while (m < Incidence.Offsets[p + 1] && Incidence.Members[m] < rows.Actors[r])
                    m++;
                if (m == Incidence.Offsets[p + 1] || Incidence.Members[m] != rows.Actors[r] || double.IsNaN(rows.ContributionsEur[r]))
                    continue;
                money[m] = double.IsNaN(money[m]) ? rows.ContributionsEur[r] : money[m] + rows.ContributionsEur[r];
            }
        }
        return money;
    }

    private void Decay(ProjectionOptions options, DateOnly? asOf)
    {
        if (options.HalfLifeYears == 0)
            return;
        int at = (options.At ?? asOf)?.DayNumber ?? EndDays.Concat(StartDays).DefaultIfEmpty(Day.Unknown).Max();
        double lambda = Math.Log(2) / (options.HalfLifeYears * 365.25);
        for (int p = 0; p < Factors.Length; p++)
            if (EndDays[p] != Day.Unknown && EndDays[p] < at)
                Factors[p] *= Math.Exp(-lambda * ((double)at - EndDays[p]));
    }

    /// <summary>Number of projects of each actor.</summary>
    public int[] ProjectCounts()
    {
        int[] counts = new int[Incidence.ActorCount];
        foreach (int member in ImmutableCollectionsMarshal.AsArray(Incidence.Members)!)
            counts[member]++;
        return counts;
    }
}
