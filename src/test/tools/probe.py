# What networkx and igraph see in a file: python3 probe.py TOOL FILE; prints JSON.
import json
import math
import sys

tool, file = sys.argv[1:]
seen = {"nodes": 0, "edges": 0, "labels": {}, "amounts": {}}


def amount(values):
    found = values.get("amount", values.get("amount_min"))
    return None if found is None or math.isnan(found) else found


if tool == "igraph":
    import igraph

    graph = igraph.Graph.Read_GraphML(file)
    seen["nodes"], seen["edges"] = graph.vcount(), graph.ecount()
    for vertex in graph.vs:
        seen["labels"][vertex["id"]] = vertex["label"]
    for edge in graph.es:
        seen["amounts"][edge["id"]] = amount(edge.attributes())
else:
    import networkx as nx

    if file.endswith(".graphml"):
        graph = nx.read_graphml(file, force_multigraph=True)
    elif file.endswith(".gexf"):
        graph = nx.read_gexf(file)
    elif file.endswith(".cyjs"):
        graph = nx.cytoscape_graph(json.load(open(file)))
    else:
        data = json.load(open(file))
        try:
            graph = nx.node_link_graph(data, edges="links")
        except TypeError:  # before 3.4 that was the only name
            graph = nx.node_link_graph(data)
    seen["nodes"], seen["edges"] = graph.number_of_nodes(), graph.number_of_edges()
    for node, values in graph.nodes(data=True):
        seen["labels"][node] = values.get("label", values.get("name"))
    for source, target, key, values in graph.edges(keys=True, data=True):
        seen["amounts"][values.get("id", key)] = amount(values)
print(json.dumps(seen))
