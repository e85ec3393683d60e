# What networkx and igraph see in a file: python3 probe.py TOOL FILE [PICTURE]; prints JSON, by id.
import json
import math
import sys

tool, file = sys.argv[1:3]
picture = sys.argv[3] if len(sys.argv) > 3 else None
seen = {"nodes": {}, "edges": {}}
COLOURS = {"PLEDGED": "#2a7f3f", "SANCTIONS": "#b3261e", "ATTENDED": "#3b6fb5", "REPRESENTS": "#6a4fa3", "DEPENDS_ON": "#d08a00"}


def known(values, *without):
    """What is there: igraph has an empty text or NaN for what is not."""
    return {
        name: value
        for name, value in values.items()
        if name not in without and value not in (None, "") and not (isinstance(value, float) and math.isnan(value))
    }


if tool == "igraph":
    import igraph

    graph = igraph.Graph.Read_GraphML(file)
    ids = graph.vs["id"]
    for vertex in graph.vs:
        values = known(vertex.attributes(), "id", "label")
        seen["nodes"][vertex["id"]] = {"name": vertex["label"], **values}
    for edge in graph.es:
        values = known(edge.attributes(), "id", "label")
        seen["edges"][edge["id"]] = {"source": ids[edge.source], "target": ids[edge.target], **values}
    if picture:
        del graph.vs["label"], graph.es["label"]  # they would hide the drawing
        graph.es["color"] = [COLOURS.get(kind, "#bbbbbb") for kind in graph.es["type"]]
        igraph.plot(graph, picture, layout=graph.layout_graphopt(niter=800, node_charge=0.02, seed=[[20 * (i % 21), 20 * (i // 21)] for i in range(len(ids))]), bbox=(1400, 900),
                    vertex_size=5, edge_width=0.6, edge_arrow_size=0.4)
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
    for node, values in graph.nodes(data=True):
        name = values.get("label", values.get("name"))
        seen["nodes"][node] = {**known(values, "id", "label", "value"), "name": name}
    for source, target, key, values in graph.edges(keys=True, data=True):
        rest = known(values, "id", "key", "label", "name", "interaction", "networkx_key")
        if "spells" in rest:
            rest["when"] = ["/".join("" if day == "None" else day for day in spell) for spell in rest.pop("spells")]
        seen["edges"][values.get("id", key)] = {**rest, "source": source, "target": target}
    if picture:
        import matplotlib

        matplotlib.use("Agg")
        import matplotlib.pyplot as plt

        plt.figure(figsize=(14, 9))
        colours = [COLOURS.get(values["type"], "#bbbbbb") for _, _, values in graph.edges(data=True)]
        nx.draw(graph, nx.spring_layout(graph, seed=1, k=0.12), node_size=9, width=0.5, arrowsize=4, edge_color=colours)
        plt.savefig(picture, dpi=100)
print(json.dumps(seen))
