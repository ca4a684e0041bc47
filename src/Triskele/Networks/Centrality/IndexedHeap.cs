namespace Triskele.Networks.Centrality;

/// <summary>A heap of nodes by distance, four children a node, in which a distance may fall.</summary>
internal sealed class IndexedHeap(int count)
{
    private readonly int[] _nodes = new int[count];
    private readonly double[] _keys = new double[count];
    private readonly int[] _places = Filled(count);

    /// <summary>Number of nodes in it.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a node that is not in it.</summary>
    public void Add(int node, double key) => Rise(Count++, node, key);

    /// <summary>Adds a node, or moves it to a smaller distance.</summary>
    public void AddOrMove(int node, double key) => Rise(_places[node] < 0 ? Count++ : _places[node], node, key);

    /// <summary>Takes out a node of least distance.</summary>
    public int RemoveLeast()
    {
        int least = _nodes[0];
        _places[least] = -1;
        if (--Count > 0)
            Sink(_nodes[Count], _keys[Count]);
        return least;
    }

    private static int[] Filled(int count)
    {
        int[] places = new int[count];
        Array.Fill(places, -1);
        return places;
    }

    private void Rise(int place, int node, double key)
    {
        while (place > 0 && key < _keys[(place - 1) >> 2])
        {
            int parent = (place - 1) >> 2;
            Put(place, _nodes[parent], _keys[parent]);
            place = parent;
        }
        Put(place, node, key);
    }

    private void Sink(int node, double key)
    {
        int place = 0;
        while ((place << 2) + 1 < Count)
        {
            int first = (place << 2) + 1,
                least = first;
            for (int child = first + 1; child < Math.Min(first + 4, Count); child++)
                if (_keys[child] < _keys[least])
                    least = child;
            if (_keys[least] >= key)
                break;
            Put(place, _nodes[least], _keys[least]);
            place = least;
        }
        Put(place, node, key);
    }

    private void Put(int place, int node, double key)
    {
        (_nodes[place], _keys[place]) = (node, key);
        _places[node] = place;
    }
}
