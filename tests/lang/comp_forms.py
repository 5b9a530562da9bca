# Comprehensions: list, set, dict and generator; several fors and ifs; scope; unpacking; nested.
print([x * x for x in range(5)], [x for x in range(20) if x % 2 if x % 3], [(x, y) for x in range(3) for y in range(x)])
print({x % 4 for x in range(10)}, {x: x * x for x in range(4)}, {k: v for v, k in enumerate("abc")}, dict((a, b) for a, b in [(1, 2)]))
print([[r * c for c in range(3)] for r in range(3)], [y for row in [[1, 2], [3]] for y in row], [[y for y in x] for x in ("ab", "cd")])
print(sum(x for x in range(10)), max((len(w), w) for w in ["aa", "b", "ccc"]), list(x for x in range(3)), tuple(x + 1 for x in (1, 2)))
x = "outer"
print([x for x in range(3)], x, [x for _ in range(2)])
print([(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
print([a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ["abc", "de"]], [t for h, *t in ["abc", "d"]], [k + str(v) for k, v in {"a": 1}.items()])
print([i if i % 2 else -i for i in range(5)], [not i for i in (0, 1)], [i for i in range(5) if not i == 2], [(i, j) for i in range(3) if i for j in range(3) if j != i])
print({i: {j: i * j for j in range(2)} for i in range(2)}, {frozenset({i}) for i in range(1)}, [{i} for i in range(2)], {(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
print([i for i in [j for j in [k for k in range(4)] if j] if i > 1], [z for z in (y for y in (x for x in range(3)))])
m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], list(zip(*m)), [*map(list, zip(*m))])


def f(n):
    k = 10
    return [k + i * n for i in range(n)], {i: k for i in range(n)}, list(k - i for i in range(n))


print(f(3))


class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    pairs = [(i, j) for i in items for j in (1, 2) if i == j]

    def m(self):
        return [self.items[i] for i in range(2)], [__class__.__name__ for _ in range(1)]


print(C.doubled, C.pairs, C().m())
order = []
r = [order.append((a, b)) or b for a in (order.append("iter") or [1, 2]) for b in (a, a * 10)]
print(r, order)
g = (order.append("lazy") or v for v in (order.append("now") or [1, 2]))
print(order[-1])
print(next(g), order[-1], list(g), list(g))
try:
    (v for v in 5)
except TypeError as e:
    print(e)
try:
    [v for v in None]
except TypeError as e:
    print(e)
print([i for i in range(3) for i in range(i)], [i for i, in [(1,), (2,)]], [d["k"] for d["k"] in range(2)] if (d := {}) == {} else 0, d)
print({**{i: 1 for i in range(2)}, **{2: 3}}, [*(i for i in "ab"), *[i for i in range(2)]], len([0 for _ in range(1000)]))
primes = [n for n in range(2, 50) if all(n % p for p in range(2, int(n ** 0.5) + 1))]
print(primes, {n: [p for p in primes if n % p == 0] for n in (12, 30)})
print([(yes, no) for yes in "ab" for no in (yes.upper(),)], [y for x in range(3) for y in [x * x] if y], any(x > 1 for x in range(3)), all(x for x in ()))
try:
    [undefined_q for _ in range(1)]
except NameError as e:
    print(e)
try:
    i_leak = [leaky for leaky in range(3)]
    leaky
except NameError as e:
    print(e)
