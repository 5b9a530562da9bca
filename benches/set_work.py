# Sets of ints and tuples: membership, algebra, a flood fill, deduplication.
def algebra(rounds):
    total = 0
    a, b = set(range(0, 3000, 2)), set(range(0, 3000, 3))
    for i in range(rounds):
        total += len(a & b) + len(a | b) + len(a - b) + len(a ^ b)
        a.add(i)
        b.discard(i)
    return total


def flood(size):
    walls = {(x, y) for x in range(size) for y in range(size) if (x * 7 + y * 13) % 5 == 0 and x % 4}
    seen, edge = {(0, 0)}, {(0, 0)}
    while edge:
        new = set()
        for x, y in edge:
            for p in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if 0 <= p[0] < size and 0 <= p[1] < size and p not in walls and p not in seen:
                    seen.add(p)
                    new.add(p)
        edge = new
    return len(seen)


def distinct(n):
    seen, x, steps = set(), 1, 0
    while x not in seen and steps < n:
        seen.add(x)
        x = (x * 48271 + 11) % 2147483647
        steps += 1
    return steps, sum(v in seen for v in range(n))


print(algebra(2500), flood(330), distinct(350000))
