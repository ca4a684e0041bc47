using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Layout;

/// <summary>The state of a force-directed layout: places, forces and speed.</summary>
internal sealed class ForceSimulation
{
    private const double LocalSpeed = 0.1;
    private const double MostRise = 1.5;
    private const int FewNodes = 2_000;

    private readonly Graph _graph;
    private readonly ImmutableArray<double> _weights;
    private readonly ForceLayoutOptions _options;
    private readonly double[] _mass;
    private readonly double[] _centreX;
    private readonly double[] _centreY;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double _radius;
    private double[] _forceX;
    private double[] _forceY;
    private double[] _previousX;
    private double[] _previousY;
    private double _speed = 1;

    public ForceSimulation(Graph graph, ImmutableArray<double> weights, ForceLayoutOptions options, ImmutableArray<int> sectors)
    {
        int n = graph.NodeCount;
        (_graph, _weights, _options) = (graph, weights, options);
        (_mass, _x, _y, _centreX, _centreY) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        (_forceX, _forceY, _previousX, _previousY) = (new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++)
            _mass[i] = graph.Degree(i) + 1;
        _radius = Math.Sqrt(options.Repulsion * _mass.Sum() / options.Gravity);
        if (!sectors.IsDefaultOrEmpty)
            SetCentres(sectors);
    }

    /// <summary>Puts the nodes at random into the disc, or near their given places.</summary>
    public void Place(ReadOnlySpan<LayoutPoint> start, RandomStream stream)
    {
        double extent = Extent(start);
        for (int i = 0; i < _x.Length; i++)
        {
            (double dx, double dy) = InDisc(stream);
            // A millionth of the drawing is not seen, and keeps coincident points apart.
            (_x[i], _y[i]) = start.IsEmpty
                ? (_radius * dx, _radius * dy)
                : (start[i].X + extent * 1e-6 * dx, start[i].Y + extent * 1e-6 * dy);
        }
    }

    /// <summary>One step.</summary>
    /// <param name="heat">Share of steps still to come, from 1 down.</param>
    public void Step(double heat)
    {
        (_forceX, _previousX) = (_previousX, _forceX);
        (_forceY, _previousY) = (_previousY, _forceY);
        QuadTree tree = new(_x, _y, _mass);
        ForAll(rank => SetForce(tree, rank));
        UpdateSpeed();
        for (int i = 0; i < _x.Length; i++)
            Move(i, _radius / 10 * heat);
    }

    public LayoutPoint[] Points()
    {
        LayoutPoint[] points = new LayoutPoint[_x.Length];
        for (int i = 0; i < points.Length; i++)
            points[i] = new LayoutPoint(_x[i], _y[i]);
        return points;
    }

    // Every node sums its own forces, in one order, so that threads cannot change a bit.
    private void SetForce(QuadTree tree, int rank)
    {
        int i = tree.Order[rank];
        (double x, double y) = tree.Repulsion(rank, _options.Theta);
        double repulsion = _options.Repulsion * _mass[i],
            gravity = _options.Gravity * _mass[i];
        x = x * repulsion + gravity * (_centreX[i] - _x[i]);
        y = y * repulsion + gravity * (_centreY[i] - _y[i]);
        for (int k = _graph.Offsets[i]; k < _graph.Offsets[i + 1]; k++)
        {
            int j = _graph.Neighbours[k];
            double w = _weights.IsDefaultOrEmpty ? 1 : _weights[k];
            x += w * (_x[j] - _x[i]);
            y += w * (_y[j] - _y[i]);
        }
        (_forceX[i], _forceY[i]) = (x, y);
    }

    private void UpdateSpeed()
    {
        double swinging = 0,
            traction = 0;
        for (int i = 0; i < _x.Length; i++)
        {
            swinging += _mass[i] * Swinging(i);
            traction += _mass[i] * Length(_forceX[i] + _previousX[i], _forceY[i] + _previousY[i]) / 2;
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

    private void ForAll(Action<int> body)
    {
        if (_x.Length >= FewNodes)
            Parallel.For(0, _x.Length, body);
        else
            for (int rank = 0; rank < _x.Length; rank++)
                body(rank);
    }

    private void SetCentres(ImmutableArray<int> sectors)
    {
        int count = sectors.Max() + 1;
        for (int i = 0; i < sectors.Length; i++)
            if (sectors[i] >= 0)
            {
                (double sin, double cos) = Math.SinCos(2 * Math.PI * sectors[i] / count);
                (_centreX[i], _centreY[i]) = (_options.SectorPull * _radius * sin, -_options.SectorPull * _radius * cos);
            }
    }

    private static (double X, double Y) InDisc(RandomStream stream)
    {
        double x,
            y;
        do (x, y) = (2 * stream.NextDouble() - 1, 2 * stream.NextDouble() - 1);
        while (x * x + y * y > 1);
        return (x, y);
    }

    private double Extent(ReadOnlySpan<LayoutPoint> start)
    {
        double extent = _radius;
        foreach (LayoutPoint p in start)
        {
            if (!double.IsFinite(p.X) || !double.IsFinite(p.Y))
                throw new ArgumentException("A point to begin with is not finite.", nameof(start));
            extent = Math.Max(extent, Math.Max(Math.Abs(p.X), Math.Abs(p.Y)));
        }
        return extent;
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
