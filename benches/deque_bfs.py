# Breadth-first searches on a grid with collections.deque.
from collections import deque


def bfs(w, h, start, goal):
    dist = [[-1] * w for _ in range(h)]
    queue = deque([start])
    dist[start[1]][start[0]] = 0
    while queue:
        x, y = queue.popleft()
        d = dist[y][x]
        if (x, y) == goal:
            return d
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < w and 0 <= ny < h and dist[ny][nx] < 0 and (nx * 5 + ny * 11) % 7 != 0:
                dist[ny][nx] = d + 1
                queue.append((nx, ny))
    return -1


def rotating(n):
    ring = deque(range(1000))
    total = 0
    for i in range(n):
        ring.rotate(i % 5 - 2)
        ring.append(ring.popleft() + 1)
        total += ring[0] - ring[-1]
        if i % 3 == 0:
            ring.appendleft(ring.pop())
    return total


def window(n, size):
    best, w = [], deque()
    values = [i * 7919 % 10007 for i in range(n)]
    for i, v in enumerate(values):
        while w and values[w[-1]] <= v:
            w.pop()
        w.append(i)
        if w[0] <= i - size:
            w.popleft()
        best.append(values[w[0]])
    return sum(best)


print([bfs(300, 300, (1, 0), (298 - k, 299)) for k in range(4)], rotating(350000), window(350000, 50))
