# SPDX-License-Identifier: GPL-3.0-or-later
"""One shortest path by networkx or igraph, and what they say of a whole graph.

    outside.py networkx|igraph EDGES.csv PAIRS.csv LIMIT_SECONDS
    outside.py igraph-whole EDGES.csv

EDGES has a header and in its first two columns the numbers of the ends; PAIRS has two numbers a line. Prints JSON lines:
first how long the graph took to build and what it holds, then of each pair the nanoseconds and the number of hops (-1: none).
"""
import csv
import json
import signal
import sys
import time


def say(**what):
    print(json.dumps(what), flush=True)


def late(*_):
    raise TimeoutError()


def edges(path):
    with open(path, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            yield int(row[0]), int(row[1])


def mib():
    """The most that this process held; getrusage would count the process that started it."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmHWM"))


def timed(name, work):
    begin = time.perf_counter_ns()
    value = work()
    say(what=name, nanos=time.perf_counter_ns() - begin, value=value)


def whole(path):
    import igraph

    begin = time.perf_counter()
    pairs = sorted({(min(a, b), max(a, b)) for a, b in edges(path) if a != b})
    graph = igraph.Graph(pairs)
    say(version=igraph.__version__, built=time.perf_counter() - begin, mib=mib(), nodes=graph.vcount(), edges=graph.ecount())
    timed("pagerank", lambda: max(graph.pagerank(damping=0.85)))
    timed("leiden", lambda: graph.community_leiden(objective_function="modularity", n_iterations=10).modularity)
    if graph.vcount() <= 10_000:
        timed("betweenness", lambda: max(graph.betweenness(directed=False)))


def main(library, path, pairs, limit):
    begin = time.perf_counter()
    if library == "networkx":
        import networkx

        graph = networkx.Graph()
        graph.add_edges_from(edges(path))
        version = networkx.__version__

        def hops(a, b):
            try:
                return len(networkx.bidirectional_shortest_path(graph, a, b)) - 1
            except networkx.exception.NetworkXNoPath:
                return -1
            except networkx.exception.NodeNotFound:
                return -1
    else:
        import warnings

        import igraph

        warnings.simplefilter("ignore")  # a pair without a path is no news
        graph = igraph.Graph(list(edges(path)))
        version = igraph.__version__

        def hops(a, b):
            if max(a, b) >= graph.vcount():
                return -1
            return len(graph.get_shortest_paths(a, b, mode="all", output="epath")[0]) or -1

    say(version=version, built=time.perf_counter() - begin, mib=mib())
    signal.signal(signal.SIGALRM, late)
    for line in open(pairs):
        a, b = (int(cell) for cell in line.split(","))
        begin = time.perf_counter_ns()
        signal.alarm(int(limit))
        try:
            length = hops(a, b)
            signal.alarm(0)
            say(nanos=time.perf_counter_ns() - begin, hops=length)
        except TimeoutError:
            say(nanos=time.perf_counter_ns() - begin, late=True)


if sys.argv[1] == "igraph-whole":
    whole(sys.argv[2])
else:
    main(*sys.argv[1:])
