# hash of numbers, strings' consistency, tuples, frozensets of ints, and equal keys across types.
for v in (0, 1, -1, 2, -2, 10, 2 ** 31, 2 ** 32 - 1, 2 ** 60, 2 ** 61 - 2, 2 ** 61 - 1, 2 ** 61, -2 ** 61, 2 ** 63, 2 ** 64, 10 ** 20, -10 ** 20, 10 ** 50, 3 ** 200):
    print(v, hash(v), hash(float(v)) == hash(v) if abs(v) < 2 ** 53 else "-")
for v in (0.5, 0.25, -0.5, 1.5, 3.14, 1e-5, 1e10, 1e16, 1e22, 1e100, -1e-300, 5e-324, 1.7976931348623157e308, float("inf"), -float("inf"), 0.1, 2.0 ** 61, 2.0 ** 62, 123456.789):
    print(v, hash(v))
print(hash(()), hash((0,)), hash((1, 2, 3)), hash((1.5, 2)), hash(((),)), hash(((1, 2), (3, 4))), hash(tuple(range(20))), hash((2 ** 64, -1)), hash((True, False)), hash((-1,)), hash((-2,)))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset(range(10))), hash(frozenset([(1, 2)])), hash(frozenset([0])), hash(frozenset([frozenset()])))
print(hash(True), hash(False), hash(1) == hash(1.0) == hash(True), hash(range(0)) == hash(range(5, 5)), hash(range(1, 3)) == hash(range(1, 3)), hash(range(0, 10, 3)) == hash((4, 0, 3)), hash(None) == hash(None), hash(slice(1, 2)) == hash(slice(1, 2)))
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, d[1], {2 ** 53: "a"}[float(2 ** 53)], {0.5: 1}.get(0.5), {(1, 2.0): "t"}[(1.0, 2)], {frozenset([1]): 1}[frozenset([1.0])], len({1, 1.0, True, 2, 2.0}), {10 ** 20: "x"}[1e20])
print(hash("abc") == hash("abc"), hash("") , hash(b"") == hash(""), hash("a") != hash("b"))
class C:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (5, -1, -2, 2 ** 61 - 1, 2 ** 64, -2 ** 70, True, 2 ** 62):
    print(h, hash(C(h)), end="; ")
print()
class NoEq: pass
n = NoEq()
print(hash(n) == hash(n), {n: 1}[n], n in {n}, NoEq() in {n})
for f in (lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: hash(slice([], 1)), lambda: hash(C(1.5)), lambda: hash(C("s")), lambda: {[1]}, lambda: {{}: 1}, lambda: [1] in {1: 2}, lambda: set([{}]), lambda: frozenset([[]])):
    try:
        print(f())
    except TypeError as e:
        print(e)
