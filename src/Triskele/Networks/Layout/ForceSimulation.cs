using System.Runtime.CompilerServices;
using Triskele.Numerics;

namespace Triskele.Networks.Layout;

/// <summary>The state of a force-directed layout: places, forces and speed.</summary>
internal sealed class ForceSimulation
{
    private const double LocalSpeed = 0.1;
    private const double MostRise = 1.5;

    // The order of the tree is renewed when points have moved about.
    private const int StepsOfOneOrder = 6;
    private const int GroupsOfOneTask = 8;

    private readonly LayoutGraph _graph;
    private readonly ForceLayoutOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly PointTree _tree;
    private readonly double[] _centreX;
    private readonly double[] _centreY;
    private readonly double[] _x;
    private readonly double[] _y;
    private double[] _forceX;
    private double[] _forceY;
    private double[] _previousX;
    private double[] _previousY;
    private double _speed = 1;
    private int _steps;

    public ForceSimulation(LayoutGraph graph, ForceLayoutOptions options, ParallelOptions parallel)
    {
        int n = graph.NodeCount;
        (_graph, _options, _parallel, _tree) = (graph, options, parallel, new PointTree(n));
        (_x, _y, _centreX, _centreY) = (new double[n], new double[n], new double[n], new double[n]);
        (_forceX, _forceY, _previousX, _previousY) = (new double[n], new double[n], new double[n], new double[n]);
        Radius = Math.Sqrt(options.Repulsion * graph.Mass.Sum() / options.Gravity);
    }

    /// <summary>Radius of the disc in which repulsion and gravity balance.</summary>
    public double Radius { get; }

    /// <summary>Puts the nodes at random into a disc.</summary>
    public void PlaceAtRandom(double radius, RandomStream stream)
    {
        for (int i = 0; i < _x.Length; i++)
            Place(i, new LayoutPoint(0, 0), radius, stream);
    }

    /// <summary>Puts a node at random into a disc around a point.</summary>
    public void Place(int node, LayoutPoint point, double radius, RandomStream stream)
    {
        (double dx, double dy) = InDisc(stream);
        (_x[node], _y[node]) = (point.X + radius * dx, point.Y + radius * dy);
    }

    /// <summary>Moves the centre of gravity of each sector out to its place on the rim.</summary>
    public void SetSectors(ReadOnlySpan<int> sectors)
    {
        int count = 1;
        foreach (int sector in sectors)
            count = Math.Max(count, sector + 1);
        for (int i = 0; i < sectors.Length; i++)
            if (sectors[i] >= 0)
            {
                (double sin, double cos) = Math.SinCos(2 * Math.PI * sectors[i] / count);
                (_centreX[i], _centreY[i]) = (_options.SectorPull * Radius * sin, -_options.SectorPull * Radius * cos);
            }
    }

    /// <summary>Steps that come to rest: each is no longer than the given length times the share of steps still to come.</summary>
    public void Run(int iterations, double longest)
    {
        for (int step = 0; step < iterations; step++)
        {
            _parallel.CancellationToken.ThrowIfCancellationRequested();
            Step(longest * (1 - (double)step / iterations));
        }
    }

    public LayoutPoint[] Points()
    {
        LayoutPoint[] points = new LayoutPoint[_x.Length];
        for (int i = 0; i < points.Length; i++)
            points[i] = new LayoutPoint(_x[i], _y[i]);
        return points;
    }

    private void Step(double longest)
    {
        (_forceX, _previousX) = (_previousX, _forceX);
        (_forceY, _previousY) = (_previousY, _forceY);
        if (_steps++ % StepsOfOneOrder == 0)
            _tree.Renew(_x, _y);
        _tree.Refit(_x, _y, _graph.Mass);
        SetForces();
        UpdateSpeed();
        for (int i = 0; i < _x.Length; i++)
            Move(i, longest);
    }

    private void SetForces()
    {
        int tasks = (_tree.GroupCount + GroupsOfOneTask - 1) / GroupsOfOneTask;
        if (tasks < 8)
            for (int task = 0; task < tasks; task++)
                SetForces(task);
        else
            Parallel.For(0, tasks, _parallel, SetForces);
    }

    // Every node sums its own forces, in one order, so that threads cannot change a bit.
    private void SetForces(int task)
    {
        Span<float> x = stackalloc float[PointTree.GroupSize],
            y = stackalloc float[PointTree.GroupSize];
        for (int group = GroupsOfOneTask * task; group < Math.Min(GroupsOfOneTask * (task + 1), _tree.GroupCount); group++)
        {
            _tree.Repulsion(group, _options.Theta, x, y);
            int begin = group * PointTree.GroupSize,
                end = Math.Min(begin + PointTree.GroupSize, _x.Length);
            for (int rank = begin; rank < end; rank++)
                SetForce(_tree.Order[rank], x[rank - begin], y[rank - begin]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SetForce(int i, double x, double y)
    {
        double[] placeX = _x,
            placeY = _y;
        double repulsion = _options.Repulsion * _graph.Mass[i],
            gravity = _options.Gravity * _graph.Mass[i],
            ownX = placeX[i],
            ownY = placeY[i];
        x = x * repulsion + gravity * (_centreX[i] - ownX);
        y = y * repulsion + gravity * (_centreY[i] - ownY);
        ReadOnlySpan<int> heads = _graph.Heads.AsSpan(_graph.Offsets[i].._graph.Offsets[i + 1]);
        ReadOnlySpan<double> springs = _graph.Springs.AsSpan(_graph.Offsets[i].._graph.Offsets[i + 1]);
        for (int k = 0; k < heads.Length; k++)
        {
            int j = heads[k];
            x += springs[k] * (placeX[j] - ownX);
            y += springs[k] * (placeY[j] - ownY);
        }
        (_forceX[i], _forceY[i]) = (x, y);
    }

    private void UpdateSpeed()
    {
        double swinging = 0,
            traction = 0;
        for (int i = 0; i < _x.Length; i++)
        {
            swinging += _graph.Mass[i] * Swinging(i);
            traction += _graph.Mass[i] * Length(_forceX[i] + _previousX[i], _forceY[i] + _previousY[i]) / 2;
        }
        if (swinging > 0)
            _speed = Math.Min(_options.Tolerance * traction / swinging, MostRise * _speed);
    }

    private void Move(int i, double longest)
    {
        double factor = LocalSpeed * _speed / (1 + _speed * Math.Sqrt(Swinging(i))),
            length = factor * Length(_forceX[i], _forceY[i]);
        if (length > longest)
            factor *= longest / length;
        _x[i] += factor * _forceX[i];
        _y[i] += factor * _forceY[i];
    }

    private double Swinging(int i) => Length(_forceX[i] - _previousX[i], _forceY[i] - _previousY[i]);

    private static (double X, double Y) InDisc(RandomStream stream)
    {
        double x,
            y;
        do (x, y) = (2 * stream.NextDouble() - 1, 2 * stream.NextDouble() - 1);
        while (x * x + y * y > 1);
        return (x, y);
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
