"""Tasks of python-igraph, timed by timing.py: igraph_tasks.py EDGES TASK REPEATS."""

import random
import sys

import igraph

import timing


def load(nodes, edges, weights):
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
        LAYOUT[:] = positions.coords
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


def write_layout():
    if LAYOUT:
        with open(sys.argv[1] + ".igraph.layout", "w") as out:
            out.writelines(f"{x!r} {y!r}\n" for x, y in LAYOUT)


timing.run(load, TASKS, write_layout)
