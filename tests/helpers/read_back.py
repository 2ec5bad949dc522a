"""Reads files that cexi wrote with the libraries people use, and says what it found as JSON."""

import json
import sys

kind, path = sys.argv[1], sys.argv[2]
if kind == "scipy":
    from scipy.io import mmread

    matrix = mmread(path).tocsr()
    found = {
        "shape": list(matrix.shape),
        "columns": [int(x) for x in matrix.sum(axis=0).tolist()[0]],
        "documents": [int(x) for x in (matrix > 0).sum(axis=0).tolist()[0]],
    }
elif kind == "networkx":
    import networkx

    graph = networkx.read_graphml(path)
    parts = {}
    for node, data in graph.nodes(data=True):
        parts.setdefault(data["community"], set()).add(node)
    found = {
        "labels": [data["label"] for _, data in graph.nodes(data=True)],
        "degrees": [graph.degree(node) for node in graph.nodes],
        "modularity": networkx.algorithms.community.modularity(graph, parts.values(), weight="weight", resolution=1),
    }
elif kind == "igraph":
    import igraph

    graph = igraph.Graph.Read_GraphML(path) if path.endswith("ml") else igraph.Graph.Read_Pajek(path)
    found = {"nodes": graph.vcount(), "weight": sum(graph.es["weight"])}
elif kind == "pandas":
    import pandas

    frame = pandas.read_json(path, lines=True)
    found = {"columns": list(frame.columns), "tokens": int(frame["tokens"].map(len).sum())}
elif kind == "gexf":
    import io

    from networkx.readwrite.gexf import GEXFReader

    # networkx knows GEXF up to 1.2; what 1.3 adds is not used here.
    text = open(path, encoding="utf-8").read()
    old = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    graph = GEXFReader(version="1.2draft")(io.BytesIO(old.encode("utf-8")))
    found = {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}
print(json.dumps(found))
