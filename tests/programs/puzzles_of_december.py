# Advent-like puzzles: grids, Dijkstra over tuples, cellular rules, intervals, modular arithmetic, parsing with re and complex numbers.
import re
import heapq
import math
import sys
from collections import Counter, defaultdict, deque
from functools import cache, reduce
from itertools import combinations, permutations, pairwise, product, cycle, islice, takewhile, accumulate, groupby, count

GRID = """\
..##.......
#...#...#..
.#....#..#.
..#.#...#.#
.#...##..#.
..#.##.....
.#.#.#....#
.#........#
#.##...#...
#...##....#
.#..#...#.#""".splitlines()


def slope(dx, dy):
    return sum(GRID[y][x * dx // dy % len(GRID[0])] == "#" for y, x in zip(range(0, len(GRID), dy), range(0, 99 * dy, dy)))


print(math.prod(slope(*s) for s in ((1, 1), (3, 1), (5, 1), (7, 1), (1, 2))))

walls = {complex(x, y) for y, row in enumerate(GRID) for x, c in enumerate(row) if c == "#"}


def bfs(start, goal):
    q, seen = deque([(start, 0)]), {start: None}
    while q:
        p, n = q.popleft()
        if p == goal:
            path = []
            while p is not None:
                path.append(p)
                p = seen[p]
            return n, path[::-1]
        for d in (1, -1, 1j, -1j):
            z = p + d
            if 0 <= z.real < 11 and 0 <= z.imag < 11 and z not in walls and z not in seen:
                seen[z] = p
                q.append((z, n + 1))
    return None


print(bfs(0j, 10 + 5j))


def dijkstra(cost, n):
    best, heap = {}, [(0, 0, 0)]
    while heap:
        d, x, y = heapq.heappop(heap)
        if (x, y) in best:
            continue
        best[x, y] = d
        if (x, y) == (n - 1, n - 1):
            return d
        for nx, ny in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= nx < n and 0 <= ny < n and (nx, ny) not in best:
                heapq.heappush(heap, (d + cost(nx, ny), nx, ny))


print(dijkstra(lambda x, y: (x * 7 + y * 13 + x * y) % 9 + 1, 30))

STEPS = """mask = 000000000000000000000000000000X1001X
mem[42] = 100
mask = 00000000000000000000000000000000X0XX
mem[26] = 1"""
mem = {}
for line in STEPS.splitlines():
    if m := re.fullmatch(r"mask = ([01X]{36})", line):
        mask = m[1]
        ones = int(mask.replace("X", "0"), 2)
        floats = [35 - i for i, c in enumerate(mask) if c == "X"]
    elif m := re.fullmatch(r"mem\[(?P<addr>\d+)\] = (?P<val>\d+)", line):
        base = (int(m["addr"]) | ones) & ~sum(1 << b for b in floats)
        for bits in product(*((0, 1 << b) for b in floats)):
            mem[base | sum(bits)] = int(m["val"])
print(sum(mem.values()), len(mem), sorted(mem)[:5])


def crt(pairs):
    M = math.prod(m for m, _ in pairs)
    return sum(r * (M // m) * pow(M // m, -1, m) for m, r in pairs) % M


print(crt([(17, 0), (13, 11), (19, 16)]), pow(3, -1, 7), pow(2, 10**18, 10**9 + 7))


def merge(ivs):
    out = []
    for a, b in sorted(ivs):
        if out and a <= out[-1][1] + 1:
            out[-1][1] = max(out[-1][1], b)
        else:
            out.append([a, b])
    return out


print(merge([(5, 9), (1, 3), (8, 12), (4, 4), (20, 25)]))


@cache
def ways(springs, groups):
    if not groups:
        return "#" not in springs
    n, rest = groups[0], groups[1:]
    total = 0
    for i in range(len(springs) - sum(rest) - len(rest) - n + 1):
        if "#" in springs[:i]:
            break
        if "." not in springs[i:i + n] and springs[i + n:i + n + 1] != "#":
            total += ways(springs[i + n + 1:], rest)
    return total


for row in ("???.### 1,1,3", ".??..??...?##. 1,1,3", "?###???????? 3,2,1"):
    s, g = row.split()
    g = *map(int, g.split(",")),
    print(ways(s, g), ways("?".join([s] * 5), g * 5))
HANDS = "32T3K 765\nT55J5 684\nKK677 28\nKTJJT 220\nQQQJA 483"
rank = lambda h: (sorted(Counter(h).values(), reverse=True), ["23456789TJQKA".index(c) for c in h])
print(sum(i * int(bid) for i, (h, bid) in enumerate(sorted(map(str.split, HANDS.splitlines()), key=lambda p: rank(p[0])), 1)))
look = "1"
for _ in range(12):
    look = "".join(f"{len(list(g))}{k}" for k, g in groupby(look))
print(look, list(accumulate([3, 1, 4, 1, 5], max)), list(pairwise("abcd")))
seq = [0, 3, 6, 9, 12, 15], [1, 3, 6, 10, 15, 21], [10, 13, 16, 21, 30, 45]
def extrapolate(xs): return xs[-1] + extrapolate([b - a for a, b in pairwise(xs)]) if any(xs) else 0
print([extrapolate(s) for s in seq], [extrapolate(s[::-1]) for s in seq])
rot = list(map("".join, zip(*GRID[::-1])))
print(*rot[:3], sep="\n")
words = Counter("the quick the lazy the dog".split())
print(words.most_common(2), words - Counter(the=2), words & Counter(dog=3, the=1), max(permutations("abc")), sum(a * b == 12 for a, b in combinations(range(1, 13), 2)))
data = dict(p.split(":") for p in "ecl:gry pid:860033327 eyr:2020 hcl:#fffffd byr:1937".split())
rules = {"byr": lambda v: 1920 <= int(v) <= 2002, "hcl": re.compile("#[0-9a-f]{6}").fullmatch, "pid": lambda v: v.isdigit() and len(v) == 9, "cid": None}
print({k: bool(rule(data[k])) for k, rule in rules.items() if rule})
