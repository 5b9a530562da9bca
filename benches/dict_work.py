# Dicts with int, string and tuple keys: insertion, lookup, update, deletion, iteration.
def ints(n):
    d = {}
    for i in range(n):
        d[i * 7919 % 100003] = i
    total = 0
    for i in range(n):
        total += d.get(i, 1)
    for i in range(0, n, 3):
        d.pop(i * 7919 % 100003, None)
    return total + len(d) + sum(d.values())


def strings(n):
    keys = [f"key{i % 5000}" for i in range(n)]
    counts = {}
    for k in keys:
        if k in counts:
            counts[k] += 1
        else:
            counts[k] = 1
    return sum(v * len(k) for k, v in counts.items())


def tuples(n):
    grid = {}
    for i in range(n):
        grid[i % 300, i % 200] = i
    total = 0
    for (x, y), v in grid.items():
        total += (x - y) * (v & 15) + grid.get((x + 1, y), 0) % 3
    return total


def groups(n):
    out = {}
    for i in range(n):
        out.setdefault(i * i % 1013, []).append(i)
    return max(len(v) for v in out.values()), len({**out, **{-1: []}})


print([ints(150000) for _ in range(3)][-1], [strings(150000) for _ in range(3)][-1], [tuples(150000) for _ in range(3)][-1], [groups(150000) for _ in range(3)][-1])
