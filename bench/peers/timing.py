"""What the programs of the peers share: the file of edges, and how a task is timed."""

import resource
import statistics
import sys
import time


def read(path):
    """Number of nodes, edges and weights of a file whose first line is `nodes edges` and whose others are `i,j,weight`."""
    with open(path) as lines:
        nodes, _ = map(int, next(lines).split())
        edges, weights = [], []
        for line in lines:
            i, j, w = line.split(",")
            edges.append((int(i), int(j)))
            weights.append(float(w))
    return nodes, edges, weights


def run(load, tasks, after=lambda: None):
    """Times the task of the command line: EDGES TASK REPEATS. Prints first CPU s, median CPU s, median wall s, RSS in MiB with the graph
    loaded, peak RSS in MiB, value of the task."""
    graph = load(*read(sys.argv[1]))
    task, repeats = tasks[sys.argv[2]], int(sys.argv[3])
    base = _rss()
    cpu, wall, value = [], [], None
    for _ in range(repeats):
        c, w = time.process_time(), time.perf_counter()
        value = task(graph)
        cpu.append(time.process_time() - c)
        wall.append(time.perf_counter() - w)
    after()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(cpu[0], statistics.median(cpu), statistics.median(wall), base, peak, value)


def _rss():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize() / 2**20
