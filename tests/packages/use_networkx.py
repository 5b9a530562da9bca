"""Graphs: paths, trees, flows, colours, centrality, communities, formats."""

import networkx as nx

g = nx.Graph(name="roads")
g.add_weighted_edges_from(
    [("a", "b", 4), ("a", "c", 2), ("b", "c", 1), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("f", "g", 1)]
)
g.nodes["a"]["kind"] = "city"
print(
    g,
    g.number_of_nodes(),
    g.number_of_edges(),
    sorted(g.nodes(data=True))[:2],
    sorted(g.edges(data="weight")),
    g.degree["b"],
    dict(g.degree(weight="weight")),
    g["a"]["c"],
    "a" in g,
    g.adj["e"],
)
print(
    nx.shortest_path(g, "a", "e", weight="weight"),
    nx.dijkstra_path_length(g, "a", "e"),
    nx.shortest_path_length(g, "a", "d"),
    nx.astar_path(g, "a", "e", weight="weight"),
    [sorted(c) for c in nx.connected_components(g)],
    nx.has_path(g, "a", "g"),
    sorted(nx.minimum_spanning_edges(g, data=False)),
    nx.bellman_ford_path(g, "a", "e"),
    dict(nx.all_pairs_shortest_path_length(g))["f"],
    list(nx.all_simple_paths(g, "a", "d")),
)
try:
    nx.shortest_path(g, "a", "g")
except nx.NetworkXNoPath as e:
    print(type(e).__name__, e)
try:
    g.remove_node("zz")
except nx.NetworkXError as e:
    print(e)
d = nx.DiGraph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5)])
print(
    d,
    list(nx.strongly_connected_components(d)),
    nx.is_directed_acyclic_graph(d),
    list(nx.simple_cycles(d)),
    list(d.successors(3)),
    list(d.predecessors(1)),
    d.in_degree(4),
    nx.descendants(d, 3),
    nx.ancestors(d, 5),
    d.reverse().edges,
)
dag = nx.DiGraph([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket")])
print(
    list(nx.lexicographical_topological_sort(dag)),
    nx.dag_longest_path(dag),
    [sorted(x) for x in nx.topological_generations(dag)],
    sorted(nx.transitive_closure(dag).edges),
)
try:
    list(nx.topological_sort(d))
except nx.NetworkXUnfeasible as e:
    print(e)
f = nx.DiGraph()
f.add_edge("s", "a", capacity=3)
f.add_edge("s", "b", capacity=2)
f.add_edge("a", "b", capacity=1)
f.add_edge("a", "t", capacity=2)
f.add_edge("b", "t", capacity=3)
print(nx.maximum_flow_value(f, "s", "t"), nx.minimum_cut_value(f, "s", "t"), nx.maximum_flow(f, "s", "t")[1]["s"])
k = nx.karate_club_graph()
print(
    k,
    nx.density(k),
    nx.diameter(k),
    nx.radius(k),
    nx.center(k),
    round(nx.average_clustering(k), 6),
    round(nx.transitivity(k), 6),
    sorted(k.degree, key=lambda p: -p[1])[:3],
    max(nx.find_cliques(k), key=len) and len(max(nx.find_cliques(k), key=len)),
)
print(
    [round(v, 4) for v in list(nx.betweenness_centrality(k).values())[:5]],
    [round(v, 4) for v in list(nx.closeness_centrality(k).values())[:5]],
    {n: round(v, 4) for n, v in list(nx.degree_centrality(k).items())[:4]},
    nx.k_core(k, 4).number_of_nodes(),
    [sorted(c)[:5] for c in nx.community.greedy_modularity_communities(k)],
)
print(
    nx.greedy_color(nx.cycle_graph(5)),
    nx.is_bipartite(nx.cycle_graph(4)),
    nx.bipartite.sets(nx.cycle_graph(4)),
    sorted(map(sorted, nx.max_weight_matching(nx.path_graph(4)))),
    nx.is_tree(nx.path_graph(3)),
    nx.is_planar(nx.complete_graph(5)),
    list(nx.bfs_edges(nx.binomial_tree(3), 0)),
    list(nx.dfs_preorder_nodes(nx.balanced_tree(2, 2))),
    nx.petersen_graph(),
    nx.grid_2d_graph(2, 2).edges,
    nx.complete_bipartite_graph(2, 3),
    nx.gnp_random_graph(8, 0.4, seed=3).edges,
    nx.barabasi_albert_graph(6, 2, seed=1).edges,
    nx.eulerian_circuit(nx.cycle_graph(3)).__class__.__name__,
    list(nx.eulerian_circuit(nx.cycle_graph(3))),
    nx.is_isomorphic(nx.cycle_graph(4), nx.grid_2d_graph(2, 2)),
)
mg = nx.MultiDiGraph()
mg.add_edge(1, 2, key="x", w=1)
mg.add_edge(1, 2, w=2)
print(mg.edges(keys=True, data=True), mg.number_of_edges(1, 2), mg.get_edge_data(1, 2), mg)
print(
    "\n".join(nx.generate_adjlist(g)),
    "\n".join(nx.generate_edgelist(g, data=["weight"])),
    nx.node_link_data(nx.path_graph(2), edges="links"),
    nx.to_dict_of_lists(nx.path_graph(3)),
    nx.adjacency_data(nx.path_graph(2)),
    "\n".join(nx.generate_graphml(nx.path_graph(2)))[:300],
    "\n".join(nx.generate_gml(nx.path_graph(2))),
    nx.parse_edgelist(["a b 3"], data=[("w", int)]).edges(data=True),
    nx.parse_gml('graph [ node [ id 0 label "x" ] node [ id 1 label "y" ] edge [ source 0 target 1 ] ]').edges,
    sep="\n",
)
nx.write_network_text(dag)
print(
    nx.relabel_nodes(nx.path_graph(3), {0: "z"}).nodes,
    nx.compose(nx.path_graph(2), nx.star_graph(2)).edges,
    nx.subgraph(k, [0, 1, 2]).edges,
    nx.line_graph(nx.path_graph(4)).edges,
    nx.complement(nx.path_graph(3)).edges,
    nx.triangles(nx.complete_graph(4)),
    nx.number_connected_components(g),
    list(nx.articulation_points(nx.path_graph(4))),
    list(nx.bridges(nx.path_graph(3))),
    nx.descendants_at_distance(dag, "shirt", 1),
    nx.lowest_common_ancestor(nx.DiGraph([(0, 1), (0, 2), (1, 3)]), 3, 2),
    nx.immediate_dominators(dag, "shirt"),
    nx.tree.to_prufer_sequence(nx.path_graph(5)),
    nx.voronoi_cells(nx.path_graph(5), {0, 4}),
    dict(nx.floyd_warshall(nx.path_graph(3))[0]),
)
