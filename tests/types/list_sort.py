# sort and sorted: stability, keys, reverse, mixed numbers, errors, mutation during sort, many shapes of data.
print(sorted([3, 1, 2]), sorted([3, 1, 2], reverse=True), sorted("banana"), sorted({3: "a", 1: "b"}), sorted([2.5, 1, 10 ** 20, -3, True, 0.1]), sorted([]), sorted((5,)))
words = ["banana", "Apple", "cherry", "apple", "Banana", "fig", "kiwi"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: (-len(w), w.lower())))
people = [("bob", 25), ("al", 30), ("cy", 25), ("di", 30), ("ed", 20)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True), sorted(people, key=lambda p: (p[1], p[0])))
people.sort(key=lambda p: p[0])
people.sort(key=lambda p: p[1])
print(people, people.sort())
print(sorted([[2, 1], [1, 5], [1]]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted(["b", "a", "C", "é", "z", "日", ""]), sorted([b"b", b"a"]), sorted([True, False, True]))
seed = 12345


def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed % n


for n in (0, 1, 2, 10, 31, 32, 33, 63, 64, 65, 200, 1000):
    shapes = {
        "random": [rnd(1000) for _ in range(n)], "sorted": list(range(n)), "reversed": list(range(n, 0, -1)), "few": [rnd(4) for _ in range(n)], "same": [7] * n,
        "saw": [i % 10 for i in range(n)], "nearly": [i if rnd(10) else rnd(n or 1) for i in range(n)], "runs": [*range(n // 2), *range(n // 3)], "floats": [rnd(100) / 7 for _ in range(n)], "strs": [str(rnd(500)) for _ in range(n)],
    }
    for name, data in shapes.items():
        s = sorted(data)
        ok = all(a <= b for a, b in zip(s, s[1:])) and len(s) == len(data)
        d = sorted(data, reverse=True)
        pairs = sorted([(v, i) for i, v in enumerate(data)], key=lambda p: p[0])
        stable = all(p[0] < q[0] or p[1] < q[1] for p, q in zip(pairs, pairs[1:]))
        rp = sorted([(v, i) for i, v in enumerate(data)], key=lambda p: p[0], reverse=True)
        rstable = all(p[0] > q[0] or p[1] < q[1] for p, q in zip(rp, rp[1:]))
        if not (ok and stable and rstable and d == s[::-1]):
            print("WRONG", name, n)
print("shapes done")
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([[1], 2]), lambda: [3, 1].sort(lambda x: x), lambda: sorted([1], key=5), lambda: sorted(5), lambda: sorted([1, 2], key=lambda x: None), lambda: sorted([{}, {}]), lambda: sorted([1], reverse="x"), lambda: sorted([1], foo=1), lambda: sorted(), lambda: sorted([2, 1], reverse=None), lambda: sorted(["b", "a"], key=lambda: 1), lambda: sorted([1], None)):
    try:
        print(f())
    except TypeError as e:
        print(e)
l = [3, 2, 1]
try:
    l.sort(key=lambda v: l.append(v))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
calls = []
sorted([3, 1, 2], key=lambda v: calls.append(v) or v)
print(calls, sorted([3, 1, 2], key=None), sorted([1, 2, 3], key=lambda x: -x), sorted([5, 4], key=lambda x: 0))
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f"K{self.v}"
print(sorted([K(1), K(3), K(2)]), max([K(1), K(3)], key=lambda k: k.v), min(K(1), K(2)))
def boom(v):
    if v == 2: raise ValueError("key failed")
    return v
l = [3, 2, 1]
try:
    l.sort(key=boom)
except ValueError as e:
    print(e, l)
