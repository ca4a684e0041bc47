"""Times one task of NetworkX on an edge list, for orientation; same arguments and output as igraph_tasks.py."""

import resource
import statistics
import sys
import time

import networkx as nx


def load(path):
    with open(path) as lines:
        nodes, _ = map(int, next(lines).split())
        graph = nx.Graph()
        graph.add_nodes_from(range(nodes))
        for line in lines:
            i, j, w = line.split(",")
            graph.add_edge(int(i), int(j), weight=float(w))
    return graph


TASKS = {
    "components": lambda g: nx.number_connected_components(g),
    "k-core": lambda g: max(nx.core_number(g).values()),
    "pagerank": lambda g: max(nx.pagerank(g, weight="weight").values()),
    "transitivity": lambda g: nx.transitivity(g),
    "assortativity": lambda g: nx.degree_pearson_correlation_coefficient(g),
    "betweenness-100": lambda g: max(nx.betweenness_centrality(g, k=100, normalized=False, seed=1).values()),
}


def rss():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize() / 2**20


def main():
    graph = load(sys.argv[1])
    task, repeats = TASKS[sys.argv[2]], int(sys.argv[3])
    base = rss()
    cpu, wall, value = [], [], None
    for _ in range(repeats):
        c, w = time.process_time(), time.perf_counter()
        value = task(graph)
        cpu.append(time.process_time() - c)
        wall.append(time.perf_counter() - w)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(cpu[0], statistics.median(cpu), statistics.median(wall), base, peak, value)


main()
