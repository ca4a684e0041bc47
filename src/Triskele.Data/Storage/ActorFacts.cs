namespace Triskele.Data.Storage;

/// <summary>What the rows say about organisations: first who is who, then the newest known value of each field.</summary>
internal sealed class ActorFacts(Workspace workspace, TextPool pool, SourceTable sources)
{
    private const byte KeySpace = 0,
        RorSpace = 1;
    private const byte PicRank = 0,
        PlaceholderRank = 1,
        KeyRank = 2,
        RorRank = 3;

    private readonly List<Fact> _facts = [];
    private readonly Dictionary<int, List<(int Node, bool HasPic)>> _byRor = [];

    /// <summary>Who is who.</summary>
    public IdentityResolver Identities { get; } = new(pool, IdentityEntity.Actor, "", "ror");

    /// <summary>The newest known values of each organisation, after <see cref="Merge"/>.</summary>
    public State[] States { get; private set; } = [];

    /// <summary>Rows that name no organisation.</summary>
    public int WithoutIdentity { get; private set; }

    /// <summary>One row.</summary>
    private readonly record struct Fact(
        int Node,
        FactRank Rank,
        int Name,
        int Type,
        sbyte Sme,
        int Country,
        int Place,
        int Edition,
        sbyte Imputed
    );

    /// <summary>What is known of one organisation.</summary>
    internal struct State
    {
        public int Name,
            Type,
            Country,
            Place,
            Edition,
            PlaceCountry;
        public bool? Sme;
        public bool Imputed,
            HasRow;
    }

    /// <summary>Reads the rows and which identities they state.</summary>
    public void Read()
    {
        using ColumnScan scan = new(
            workspace.Connection,
            """
            SELECT source, source_row, updated, pic, key, ror, name, activity_type, is_sme, country, place_code, place_edition, place_imputed
            FROM actor
            """
        );
        while (scan.Next())
            ReadChunk(scan);
        LinkByRor();
    }

    /// <summary>The node of an organisation that a row names by PIC or key, or -1.</summary>
    public int NodeOf(int pic, int key) =>
        pic != 0 ? Identities.Use(Identities.Node(KeySpace, 0, pic, IsPlaceholder(pic) ? PlaceholderRank : PicRank))
        : key != 0 ? Identities.Use(NodeOfKey(key))
        : -1;

    /// <summary>Takes the newest known value of each field.</summary>
    public void Merge()
    {
        States = new State[Identities.Count];
        if (!InOrder())
            _facts.Sort((a, b) => a.Rank.CompareTo(b.Rank));
        foreach (Fact fact in _facts)
            Apply(fact, ref States[Identities.EntityOf(fact.Node)]);
    }

    private void ReadChunk(ColumnScan scan)
    {
        int[] source = scan.Values(0, 0);
        long[] row = scan.Values(1, 0L),
            updated = scan.Values(2, long.MinValue);
        int[] pic = scan.Texts(3, pool),
            key = scan.Texts(4, pool),
            ror = scan.Texts(5, pool),
            name = scan.Texts(6, pool),
            type = scan.Texts(7, pool);
        sbyte[] sme = scan.Flags(8),
            imputed = scan.Flags(12);
        int[] country = scan.Texts(9, pool),
            place = scan.Texts(10, pool),
            edition = scan.Texts(11, pool);
        for (int i = 0; i < scan.Count; i++)
            if (sources.DatasetOf(source[i]) < 0)
                continue;
            else if (Identify(pic[i], key[i], ror[i]) is >= 0 and int node)
                _facts.Add(
                    new Fact(
                        node,
                        new FactRank(updated[i], source[i], row[i]),
                        name[i],
                        type[i],
                        sme[i],
                        country[i],
                        place[i],
                        edition[i],
                        imputed[i]
                    )
                );
            else
                WithoutIdentity++;
    }

    private int Identify(int pic, int key, int ror)
    {
        int node = NodeOf(pic, key);
        if (node < 0 && ror == 0)
            return -1;
        if (node < 0)
            node = Identities.Use(Identities.Node(RorSpace, 0, ror, RorRank));
        Identities.State(node);
        if (pic != 0 && key != 0 && pic != key)
            Identities.Link(node, NodeOfKey(key));
        if (ror != 0)
            Group(ror).Add((node, pic != 0));
        return node;
    }

    private int NodeOfKey(int key) => Identities.Node(KeySpace, 0, key, KeyRank);

    private List<(int Node, bool HasPic)> Group(int ror) => _byRor.TryGetValue(ror, out var group) ? group : _byRor[ror] = [];

    // A ROR id joins rows to the one organisation that has it. Several PICs under one ROR id may be parts of a whole: a person decides.
    private void LinkByRor()
    {
        foreach ((int ror, List<(int Node, bool HasPic)> group) in _byRor)
        {
            int shared = Identities.Node(RorSpace, 0, ror, RorRank);
            int[] pics = [.. group.Where(g => g.HasPic).Select(g => g.Node).Distinct()];
            foreach ((int node, bool hasPic) in group)
                if (node != shared && (pics.Length <= 1 || !hasPic))
                    Identities.Link(node, shared);
            for (int a = 0; a < pics.Length; a++)
            for (int b = a + 1; b < pics.Length; b++)
                Identities.Propose(pics[a], pics[b], shared);
        }
    }

    private bool IsPlaceholder(int pic) => pool.Utf8(pic) is { Length: 9 } digits && digits.StartsWith("888888"u8);

    private bool InOrder()
    {
        for (int i = 1; i < _facts.Count; i++)
            if (_facts[i - 1].Rank.CompareTo(_facts[i].Rank) > 0)
                return false;
        return true;
    }

    private static void Apply(in Fact fact, ref State state)
    {
        state.HasRow = true;
        Take(fact.Name, ref state.Name);
        Take(fact.Type, ref state.Type);
        Take(fact.Country, ref state.Country);
        if (fact.Sme >= 0)
            state.Sme = fact.Sme == 1;
        if (fact.Place == 0)
            return;
        // A code means what its edition says and lies where its own row says: they travel together.
        (state.Place, state.Edition, state.PlaceCountry) = (fact.Place, fact.Edition, fact.Country);
        state.Imputed = fact.Imputed == 1;
    }

    private static void Take(int value, ref int known)
    {
        if (value != 0)
            known = value;
    }
}
