using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Triskele.Networks.Layout;

/// <summary>Points of the plane in a balanced tree of groups of 16, to sum over far ones together (Barnes-Hut) for a whole group at once.</summary>
/// <remarks>
/// The tree is halved at medians across the longer side until 16 points are left, so that its shape depends on their number alone and bears points in
/// one place. Cells stand in the order in which a walk meets them, each with the number of the next cell beside it: the walk needs no stack.
/// Points may move before the order is renewed: bounds are always those of the points as they are, so that an old order costs time, not truth.
/// Differences are taken in double precision from the middle of the group, forces in single precision, 16 points side by side (8 to a vector, on every
/// machine, so that the bits are the same on all).
/// </remarks>
internal sealed class PointTree
{
    /// <summary>Points of a group.</summary>
    public const int GroupSize = 16;

    private const int SourcesAtOnce = 512;
    private const float Softening = 1e-6f;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly float[] _mass;
    private readonly Cell[] _cells;
    private readonly int[] _leaf;
    private readonly double[] _keys;

    /// <summary>A tree of as many points; <see cref="Renew"/> gives it an order.</summary>
    public PointTree(int count)
    {
        Order = new int[count];
        for (int i = 0; i < count; i++)
            Order[i] = i;
        GroupCount = (count + GroupSize - 1) / GroupSize;
        (_x, _y, _keys) = (new double[GroupCount * GroupSize], new double[GroupCount * GroupSize], new double[count]);
        _mass = new float[GroupCount * GroupSize];
        _cells = new Cell[Math.Max(0, 2 * GroupCount - 1)];
        _leaf = new int[GroupCount];
        int filled = 0;
        if (GroupCount > 0)
            Shape(0, GroupCount, ref filled);
    }

    /// <summary>The point of each rank; group g holds ranks 16 g to 16 g + 15.</summary>
    public int[] Order { get; }

    /// <summary>Number of groups.</summary>
    public int GroupCount { get; }

    /// <summary>Sorts the points anew, so that those of each cell are near each other.</summary>
    public void Renew(double[] x, double[] y) => Split(0, GroupCount, x, y);

    /// <summary>Takes over where the points are now.</summary>
    public void Refit(double[] x, double[] y, double[] mass)
    {
        for (int rank = 0; rank < _x.Length; rank++)
        {
            // The last group is filled up with points without mass in the place of its last one.
            int i = Order[Math.Min(rank, Order.Length - 1)];
            (_x[rank], _y[rank], _mass[rank]) = (x[i], y[i], rank < Order.Length ? (float)mass[i] : 0);
        }
        for (int c = _cells.Length - 1; c >= 0; c--)
            if (_cells[c].IsLeaf)
                FitLeaf(ref _cells[c]);
            else
                Join(ref _cells[c], in _cells[c + 1], in _cells[_cells[c + 1].Next]);
    }

    /// <summary>For each point of a group, Σ over all other points of mass · (place - other place) / distance².</summary>
    /// <param name="group">Number of the group.</param>
    /// <param name="theta">A cell is taken as one where its side is below theta times its distance from the whole group; 0 is exact.</param>
    /// <param name="sumX">Takes the 16 sums.</param>
    /// <param name="sumY">Takes the 16 sums.</param>
    public void Repulsion(int group, double theta, Span<float> sumX, Span<float> sumY)
    {
        ref readonly Cell box = ref _cells[_leaf[group]];
        double middleX = (box.Left + box.Right) / 2,
            middleY = (box.Top + box.Bottom) / 2;
        Span<float> x = stackalloc float[GroupSize],
            y = stackalloc float[GroupSize];
        for (int k = 0; k < GroupSize; k++)
            (x[k], y[k]) = ((float)(_x[group * GroupSize + k] - middleX), (float)(_y[group * GroupSize + k] - middleY));
        Span<Source> sources = stackalloc Source[SourcesAtOnce];
        sumX.Clear();
        sumY.Clear();
        int cell = 0;
        while (cell < _cells.Length)
        {
            int count = Gather(group, theta * theta, middleX, middleY, sources, ref cell);
            Sum(sources[..count], x, y, sumX, sumY);
        }
    }

    // Far cells, and the points of near ones; the points of the group itself are among them and add 0 to themselves.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gather(int group, double squaredTheta, double middleX, double middleY, Span<Source> sources, ref int next)
    {
        Cell[] cells = _cells;
        ref readonly Cell box = ref cells[_leaf[group]];
        int count = 0,
            c = next;
        while (c < cells.Length && count <= sources.Length - GroupSize)
        {
            ref readonly Cell cell = ref cells[c];
            double dx = Math.Max(0, Math.Max(box.Left - cell.X, cell.X - box.Right)),
                dy = Math.Max(0, Math.Max(box.Top - cell.Y, cell.Y - box.Bottom));
            if (cell.SquaredSide < squaredTheta * (dx * dx + dy * dy) && (group < cell.Begin || group >= cell.End))
            {
                sources[count++] = new Source((float)(cell.X - middleX), (float)(cell.Y - middleY), cell.Mass);
                c = cell.Next;
            }
            else if (cell.IsLeaf)
            {
                int begin = cell.Begin * GroupSize;
                for (int rank = begin; rank < begin + GroupSize; rank++)
                    sources[count++] = new Source((float)(_x[rank] - middleX), (float)(_y[rank] - middleY), _mass[rank]);
                c = cell.Next;
            }
            else
                c++;
        }
        next = c;
        return count;
    }

    // Compiled for speed at once: the first steps of a layout are no fewer than the rest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(ReadOnlySpan<Source> sources, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> sumX, Span<float> sumY)
    {
        Vector256<float> x0 = Vector256.Create(x),
            x1 = Vector256.Create(x[8..]),
            y0 = Vector256.Create(y),
            y1 = Vector256.Create(y[8..]),
            sumX0 = Vector256.Create<float>(sumX),
            sumX1 = Vector256.Create<float>(sumX[8..]),
            sumY0 = Vector256.Create<float>(sumY),
            sumY1 = Vector256.Create<float>(sumY[8..]),
            softening = Vector256.Create(Softening);
        foreach (ref readonly Source source in sources)
        {
            Vector256<float> sourceX = Vector256.Create(source.X),
                sourceY = Vector256.Create(source.Y),
                mass = Vector256.Create(source.Mass),
                dx0 = x0 - sourceX,
                dx1 = x1 - sourceX,
                dy0 = y0 - sourceY,
                dy1 = y1 - sourceY,
                pull0 = mass / (dx0 * dx0 + dy0 * dy0 + softening),
                pull1 = mass / (dx1 * dx1 + dy1 * dy1 + softening);
            sumX0 += pull0 * dx0;
            sumX1 += pull1 * dx1;
            sumY0 += pull0 * dy0;
            sumY1 += pull1 * dy1;
        }
        sumX0.CopyTo(sumX);
        sumX1.CopyTo(sumX[8..]);
        sumY0.CopyTo(sumY);
        sumY1.CopyTo(sumY[8..]);
    }

    private void Shape(int begin, int end, ref int filled)
    {
        int number = filled++;
        if (end - begin > 1)
        {
            Shape(begin, (begin + end) / 2, ref filled);
            Shape((begin + end) / 2, end, ref filled);
        }
        else
            _leaf[begin] = number;
        (_cells[number].Begin, _cells[number].End, _cells[number].Next) = (begin, end, filled);
    }

    private void Split(int beginGroup, int endGroup, double[] x, double[] y)
    {
        if (endGroup - beginGroup < 2)
            return;
        int middle = (beginGroup + endGroup) / 2,
            begin = beginGroup * GroupSize,
            end = Math.Min(endGroup * GroupSize, Order.Length);
        double[] along = Extent(x, begin, end) >= Extent(y, begin, end) ? x : y;
        for (int rank = begin; rank < end; rank++)
            _keys[rank] = along[Order[rank]];
        Select(begin, end - 1, middle * GroupSize);
        Split(beginGroup, middle, x, y);
        Split(middle, endGroup, x, y);
    }

    private double Extent(double[] values, int begin, int end)
    {
        double low = double.PositiveInfinity,
            high = double.NegativeInfinity;
        for (int rank = begin; rank < end; rank++)
        {
            double value = values[Order[rank]];
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        return high - low;
    }

    // Hoare's selection: afterwards no key before the rank is above that of the rank, and none after it below.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Select(int low, int high, int rank)
    {
        double[] keys = _keys;
        int[] order = Order;
        while (low < high)
        {
            double pivot = Median(keys[low], keys[(low + high) / 2], keys[high]);
            int i = low,
                j = high;
            while (i <= j)
            {
                while (keys[i] < pivot)
                    i++;
                while (keys[j] > pivot)
                    j--;
                if (i <= j)
                {
                    (keys[i], keys[j]) = (keys[j], keys[i]);
                    (order[i], order[j]) = (order[j--], order[i++]);
                }
            }
            if (rank <= j)
                high = j;
            else if (rank >= i)
                low = i;
            else
                return;
        }
    }

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private void FitLeaf(ref Cell cell)
    {
        (cell.Left, cell.Right, cell.Top, cell.Bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        double mass = 0,
            x = 0,
            y = 0;
        for (int rank = cell.Begin * GroupSize; rank < cell.End * GroupSize; rank++)
        {
            (cell.Left, cell.Right) = (Math.Min(cell.Left, _x[rank]), Math.Max(cell.Right, _x[rank]));
            (cell.Top, cell.Bottom) = (Math.Min(cell.Top, _y[rank]), Math.Max(cell.Bottom, _y[rank]));
            mass += _mass[rank];
            x += _mass[rank] * _x[rank];
            y += _mass[rank] * _y[rank];
        }
        cell.SetMass(mass, x / mass, y / mass);
    }

    private static void Join(ref Cell cell, in Cell first, in Cell second)
    {
        (cell.Left, cell.Right) = (Math.Min(first.Left, second.Left), Math.Max(first.Right, second.Right));
        (cell.Top, cell.Bottom) = (Math.Min(first.Top, second.Top), Math.Max(first.Bottom, second.Bottom));
        double mass = (double)first.Mass + second.Mass;
        cell.SetMass(mass, (first.Mass * first.X + second.Mass * second.X) / mass, (first.Mass * first.Y + second.Mass * second.Y) / mass);
    }

    private struct Cell
    {
        public double X;
        public double Y;
        public double SquaredSide;
        public float Mass;
        public int Begin;
        public int End;
        public int Next;
        public double Left;
        public double Right;
        public double Top;
        public double Bottom;

        public readonly bool IsLeaf => End - Begin == 1;

        public void SetMass(double mass, double x, double y)
        {
            double side = Math.Max(Right - Left, Bottom - Top);
            (Mass, X, Y, SquaredSide) = ((float)mass, x, y, side * side);
        }
    }

    /// <summary>Something that repels: a point, or a far cell; its place is counted from the middle of the group.</summary>
    internal readonly record struct Source(float X, float Y, float Mass);
}
