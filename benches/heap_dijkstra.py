# Shortest paths over a graph with heapq, and heaps of tuples.
import heapq


def graph(n):
    edges = [[] for _ in range(n)]
    seed = 1
    for u in range(n):
        for _ in range(5):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            edges[u].append((seed % n, seed >> 8 & 63))
    return edges


def dijkstra(edges, source):
    dist = [1 << 60] * len(edges)
    dist[source] = 0
    heap = [(0, source)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in edges[u]:
            nd = d + w + 1
            if nd < dist[v]:
                dist[v] = nd
                heapq.heappush(heap, (nd, v))
    return dist


def running_median(values):
    low, high, total = [], [], 0
    for v in values:
        heapq.heappush(high, -heapq.heappushpop(low, -v))
        if len(high) > len(low):
            heapq.heappush(low, -heapq.heappop(high))
        total += -low[0]
    return total


edges = graph(24000)
reach = [d for s in range(5) for d in dijkstra(edges, s * 1000) if d < 1 << 60]
print(len(reach), sum(reach), max(reach))
print(running_median([i * 7919 % 100003 for i in range(220000)]))
data = [(i * 31 % 1009, i) for i in range(60000)]
heapq.heapify(data)
print(heapq.nsmallest(3, data), heapq.nlargest(2, data), [heapq.heappop(data) for _ in range(30000)][-1])
