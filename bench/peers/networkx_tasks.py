"""Tasks of NetworkX, for orientation, timed by timing.py: networkx_tasks.py EDGES TASK REPEATS."""

import networkx as nx

import timing


def load(nodes, edges, weights):
    graph = nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from((i, j, w) for (i, j), w in zip(edges, weights))
    return graph


TASKS = {
    "components": lambda g: nx.number_connected_components(g),
    "k-core": lambda g: max(nx.core_number(g).values()),
    "pagerank": lambda g: max(nx.pagerank(g, weight="weight").values()),
    "transitivity": lambda g: nx.transitivity(g),
    "assortativity": lambda g: nx.degree_pearson_correlation_coefficient(g),
    "betweenness-100": lambda g: max(nx.betweenness_centrality(g, k=100, normalized=False, seed=1).values()),
}


timing.run(load, TASKS)
