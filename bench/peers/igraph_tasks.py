"""Times one task of python-igraph on an edge list: igraph_tasks.py EDGES TASK REPEATS.

EDGES has a line `nodes edges` and then a line `i,j,weight` for each edge. Prints one line:
first CPU s, median CPU s, median wall s, RSS in MiB with the graph loaded, peak RSS in MiB, value of the task.
"""

import random
import resource
import statistics
import sys
import time

import igraph


def load(path):
    with open(path) as lines:
        nodes, _ = map(int, next(lines).split())
        edges, weights = [], []
        for line in lines:
            i, j, w = line.split(",")
            edges.append((int(i), int(j)))
            weights.append(float(w))
    graph = igraph.Graph(n=nodes, edges=edges)
    graph.es["weight"] = weights
    return graph


def local(graph):
    graph.transitivity_local_undirected(mode="nan")
    return graph.transitivity_undirected()


def leiden(iterations):
    def run(graph):
        random.seed(1)
        found = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=iterations)
        return graph.modularity(found.membership, weights="weight")

    return run


LAYOUT = []


def grid_layout(iterations):
    def run(graph):
        random.seed(1)
        positions = graph.layout_fruchterman_reingold(niter=iterations, grid=True)
        LAYOUT.extend(positions.coords)
        return len(positions)

    return run


def path_length(graph):
    return graph.average_path_length(unconn=True)


TASKS = {
    "components": lambda g: len(g.connected_components()),
    "k-core": lambda g: max(g.coreness()),
    "articulation": lambda g: len(g.articulation_points()),
    "pagerank": lambda g: max(g.pagerank(weights="weight")),
    "eigenvector": lambda g: sum(g.eigenvector_centrality(weights="weight")),
    "transitivity": local,
    "assortativity": lambda g: g.assortativity_degree(directed=False),
    "constraint": lambda g: sum(g.constraint(weights="weight")),
    "leiden-2": leiden(2),
    "leiden-10": leiden(10),
    "leiden-converged": leiden(-1),
    "label-propagation": lambda g: len(g.community_label_propagation(weights="weight")),
    "harmonic": lambda g: sum(g.harmonic_centrality(normalized=False)),
    "path-length": path_length,
    "betweenness": lambda g: max(g.betweenness()),
    "layout": grid_layout(500),
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
    if LAYOUT:
        with open(sys.argv[1] + ".igraph.layout", "w") as out:
            out.writelines(f"{x!r} {y!r}\n" for x, y in LAYOUT[-graph.vcount():])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(cpu[0], statistics.median(cpu), statistics.median(wall), base, peak, value)


main()
