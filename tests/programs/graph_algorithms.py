# Graphs: depth and breadth first, Dijkstra, topological order, cycles, components, spanning tree.
from collections import deque, defaultdict
edges = [("a", "b", 4), ("a", "c", 2), ("c", "b", 1), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("f", "g", 1)]
graph = defaultdict(dict)
for u, v, w in edges:
    graph[u][v] = graph[v][u] = w


def dfs(start):
    seen, order = set(), []

    def visit(n):
        seen.add(n)
        order.append(n)
        for m in sorted(graph[n]):
            if m not in seen:
                visit(m)

    visit(start)
    return order


def bfs_path(start, goal):
    prev, q = {start: None}, deque([start])
    while q:
        n = q.popleft()
        if n == goal:
            path = []
            while n is not None:
                path.append(n)
                n = prev[n]
            return path[::-1]
        for m in sorted(graph[n]):
            if m not in prev:
                prev[m] = n
                q.append(m)
    return None


def dijkstra(start):
    dist, todo = {start: 0}, {start}
    while todo:
        n = min(sorted(todo), key=dist.get)
        todo.remove(n)
        for m, w in graph[n].items():
            if dist[n] + w < dist.get(m, float("inf")):
                dist[m] = dist[n] + w
                todo.add(m)
    return dist


def components():
    left, out = set(graph), []
    while left:
        part = sorted(dfs(min(left)))
        left -= set(part)
        out.append(part)
    return out


def kruskal():
    root = {n: n for n in graph}

    def find(n):
        while root[n] != n:
            n = root[n]
        return n

    tree = []
    for w, u, v in sorted((w, u, v) for u, v, w in edges):
        a, b = find(u), find(v)
        if a != b:
            root[a] = b
            tree.append((u, v, w))
    return tree, sum(w for *_, w in tree)


def topo(deps):
    state, order = {}, []

    def visit(n, trail):
        if state.get(n) == "done":
            return
        if state.get(n) == "open":
            raise ValueError("cycle: " + " > ".join(trail[trail.index(n):] + [n]))
        state[n] = "open"
        for d in deps.get(n, []):
            visit(d, trail + [n])
        state[n] = "done"
        order.append(n)

    for n in sorted(deps):
        visit(n, [])
    return order


print(dfs("a"), bfs_path("a", "e"), bfs_path("a", "g"))
print(sorted(dijkstra("a").items()), components(), kruskal(), sep="\n")
print(topo({"app": ["db", "web"], "web": ["net"], "db": ["net", "disk"], "net": []}))
try:
    topo({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as e:
    print(e)
n = 6
inf = float("inf")
d = [[0 if i == j else inf for j in range(n)] for i in range(n)]
for i, j, w in [(0, 1, 7), (0, 2, 9), (0, 5, 14), (1, 2, 10), (1, 3, 15), (2, 3, 11), (2, 5, 2), (3, 4, 6), (4, 5, 9)]:
    d[i][j] = d[j][i] = w
for k in range(n):
    for i in range(n):
        for j in range(n):
            d[i][j] = min(d[i][j], d[i][k] + d[k][j])
print(*d, sep="\n")
knight = lambda p, n: [(p[0] + a, p[1] + b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b) and 0 <= p[0] + a < n and 0 <= p[1] + b < n]
dist, q = {(0, 0): 0}, deque([(0, 0)])
while q:
    p = q.popleft()
    for r in knight(p, 6):
        if r not in dist:
            dist[r] = dist[p] + 1
            q.append(r)
for y in range(6):
    print(" ".join(str(dist[x, y]) for x in range(6)))
