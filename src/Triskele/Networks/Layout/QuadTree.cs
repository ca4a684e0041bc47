namespace Triskele.Networks.Layout;

/// <summary>Points of the plane in nested squares, to sum over far ones together (Barnes-Hut).</summary>
/// <remarks>
/// Cells stand in the order in which a walk meets them, each with the number of the next cell beside it, so that the walk needs no stack.
/// Points are re-ordered by cell: a cell is a range of ranks.
/// </remarks>
internal sealed class QuadTree
{
    private const int LeafSize = 8;

    // 2^-40 of the picture: points that are still together there are in one place.
    private const int Deepest = 40;
    private const double Softening = 1e-6;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _mass;
    private readonly List<Cell> _cells = [];

    public QuadTree(double[] x, double[] y, double[] mass)
    {
        int n = x.Length;
        Order = new int[n];
        for (int i = 0; i < n; i++)
            Order[i] = i;
        (_x, _y, _mass) = (new double[n], new double[n], new double[n]);
        if (n > 0)
            Build(x, y, 0, n, Bounds(x, y), 0);
        for (int rank = 0; rank < n; rank++)
            (_x[rank], _y[rank], _mass[rank]) = (x[Order[rank]], y[Order[rank]], mass[Order[rank]]);
        Cells = [.. _cells];
        for (int c = Cells.Length - 1; c >= 0; c--)
            if (Cells[c].IsLeaf)
                Weigh(ref Cells[c]);
            else
                WeighParts(c);
    }

    /// <summary>The point of each rank.</summary>
    public int[] Order { get; }

    private Cell[] Cells { get; }

    /// <summary>Σ over all other points of mass · (place - other place) / distance².</summary>
    /// <param name="rank">Rank of the point.</param>
    /// <param name="theta">A cell that does not hold the point is taken as one where its side is below theta times its distance; 0 is exact.</param>
    public (double X, double Y) Repulsion(int rank, double theta)
    {
        double x = _x[rank],
            y = _y[rank],
            sumX = 0,
            sumY = 0;
        int c = 0;
        while (c < Cells.Length)
        {
            ref readonly Cell cell = ref Cells[c];
            double dx = x - cell.X,
                dy = y - cell.Y,
                squared = dx * dx + dy * dy;
            bool holds = cell.Begin <= rank && rank < cell.End;
            if (!holds && cell.Side * cell.Side < theta * theta * squared)
            {
                double pull = cell.Mass / (squared + Softening);
                (sumX, sumY, c) = (sumX + pull * dx, sumY + pull * dy, cell.Next);
            }
            else if (cell.IsLeaf)
            {
                AddPoints(cell, rank, ref sumX, ref sumY);
                c = cell.Next;
            }
            else
                c++;
        }
        return (sumX, sumY);
    }

    private void AddPoints(in Cell cell, int rank, ref double sumX, ref double sumY)
    {
        double x = _x[rank],
            y = _y[rank];
        // The point itself adds 0.
        for (int other = cell.Begin; other < cell.End; other++)
        {
            double dx = x - _x[other],
                dy = y - _y[other],
                pull = _mass[other] / (dx * dx + dy * dy + Softening);
            sumX += pull * dx;
            sumY += pull * dy;
        }
    }

    private static (double X, double Y, double Side) Bounds(double[] x, double[] y)
    {
        double left = x.Min(),
            top = y.Min();
        return (left, top, Math.Max(x.Max() - left, y.Max() - top));
    }

    private void Build(double[] x, double[] y, int begin, int end, (double X, double Y, double Side) square, int depth)
    {
        int number = _cells.Count;
        bool leaf = end - begin <= LeafSize || depth == Deepest;
        _cells.Add(
            new Cell
            {
                Begin = begin,
                End = end,
                Side = square.Side,
                IsLeaf = leaf,
            }
        );
        if (!leaf)
        {
            double half = square.Side / 2,
                middleX = square.X + half,
                middleY = square.Y + half;
            int below = Partition(y, begin, end, middleY),
                upperRight = Partition(x, begin, below, middleX),
                lowerRight = Partition(x, below, end, middleX);
            BuildPart(begin, upperRight, square.X, square.Y);
            BuildPart(upperRight, below, middleX, square.Y);
            BuildPart(below, lowerRight, square.X, middleY);
            BuildPart(lowerRight, end, middleX, middleY);

            void BuildPart(int from, int to, double left, double top)
            {
                if (to > from)
                    Build(x, y, from, to, (left, top, half), depth + 1);
            }
        }
        _cells[number] = _cells[number] with { Next = _cells.Count };
    }

    // Moves those below the middle to the front and returns where the others begin.
    private int Partition(double[] coordinate, int begin, int end, double middle)
    {
        int front = begin;
        for (int k = begin; k < end; k++)
            if (coordinate[Order[k]] < middle)
            {
                (Order[front], Order[k]) = (Order[k], Order[front]);
                front++;
            }
        return front;
    }

    private void Weigh(ref Cell cell)
    {
        for (int rank = cell.Begin; rank < cell.End; rank++)
        {
            cell.Mass += _mass[rank];
            cell.X += _mass[rank] * _x[rank];
            cell.Y += _mass[rank] * _y[rank];
        }
        (cell.X, cell.Y) = (cell.X / cell.Mass, cell.Y / cell.Mass);
    }

    private void WeighParts(int number)
    {
        ref Cell cell = ref Cells[number];
        for (int part = number + 1; part < cell.Next; part = Cells[part].Next)
        {
            cell.Mass += Cells[part].Mass;
            cell.X += Cells[part].Mass * Cells[part].X;
            cell.Y += Cells[part].Mass * Cells[part].Y;
        }
        (cell.X, cell.Y) = (cell.X / cell.Mass, cell.Y / cell.Mass);
    }

    private record struct Cell
    {
        public int Begin;
        public int End;
        public int Next;
        public bool IsLeaf;
        public double Side;
        public double Mass;
        public double X;
        public double Y;
    }
}
