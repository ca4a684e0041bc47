using System.Collections.Immutable;

namespace Triskele;

/// <summary>All places of an ecosystem and how they contain each other: countries at level 0, NUTS 1 to 3 or the user's own below.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class PlaceTree
{
    /// <summary>The index that stands for "no place known".</summary>
    public const int Unknown = -1;

    private readonly ImmutableArray<Place> _places;
    private readonly ImmutableArray<int> _parents;
    private readonly ImmutableArray<int> _levels;

    private PlaceTree(ImmutableArray<Place> places, ImmutableArray<int> parents, ImmutableArray<int> levels) =>
        (_places, _parents, _levels) = (places, parents, levels);

    /// <summary>A tree without places.</summary>
    public static PlaceTree Empty { get; } = new([], [], []);

    /// <summary>Number of places.</summary>
    public int Count => _places.Length;

    /// <summary>The place of an index.</summary>
    public Place this[int index] => _places[index];

    /// <summary>Index of the place that contains this one, or <see cref="Unknown"/> for a root.</summary>
    public int Parent(int index) => _parents[index];

    /// <summary>Level: 0 for countries, one more for each step down.</summary>
    public int Level(int index) => _levels[index];

    /// <summary>The place at a level that contains the given one, or is it; <see cref="Unknown"/> where the record is too coarse to say.</summary>
    /// <param name="index">Index of a place, or <see cref="Unknown"/>.</param>
    /// <param name="level">Level ≥ 0.</param>
    public int AncestorAt(int index, int level)
    {
        while (index != Unknown && _levels[index] > level)
            index = _parents[index];
        return index != Unknown && _levels[index] == level ? index : Unknown;
    }

    /// <summary>Collects places; the same place is added once.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<Place, int> _index = [];
        private readonly List<Place> _places = [];
        private readonly List<int> _parents = [];
        private readonly List<int> _levels = [];

        /// <summary>Adds a place with all that contains it and returns its index.</summary>
        /// <param name="place">The place. A code spelled like NUTS hangs below the code that is one character shorter.</param>
        /// <param name="country">The country of a place whose code is not spelled like NUTS; empty makes it a root.</param>
        public int Add(Place place, string country = "")
        {
            if (_index.TryGetValue(place, out int known))
                return known;
            int parent = ParentOf(place, country);
            _places.Add(place);
            _parents.Add(parent);
            _levels.Add(parent == Unknown ? 0 : _levels[parent] + 1);
            return _index[place] = _places.Count - 1;
        }

        /// <summary>The finished tree.</summary>
        public PlaceTree Build() => new([.. _places], [.. _parents], [.. _levels]);

        private int ParentOf(Place place, string country)
        {
            if (place.IsNuts && place.Code.Length > 2)
                return Add(new Place(place.Code[..^1], place.Code.Length == 3 ? "" : place.Edition));
            return !place.IsNuts && country.Length > 0 ? Add(new Place(country)) : Unknown;
        }
    }
}
