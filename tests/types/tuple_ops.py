# tuple: construction, methods, comparison, hashing, immutability, nesting, named access by unpacking.
t = (1, "a", [2], (3,), None)
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], (), (1,), 1 in t, [2] in t, t + (5,), t * 2, () + (), (0,) * 3)
print(tuple(), tuple("abc"), tuple([1, 2]), tuple(range(3)), tuple({1: 2}), tuple(t) is t, tuple(x * 2 for x in (1, 2)), (1, 2, 1).count(1), (1, 2, 1).index(2), (1, 2, 1).index(1, 1))
print((1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9), (1, "a") < (1, "b"), ((1, 2), 3) < ((1, 3), 0), (1, 2.0) == (1.0, 2), max((1, 2), (2, 1)), sorted([(2, "a"), (1, "z"), (1, "b")]))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, 2, 3)), hash((0, 0)), hash((1.5, -1, 2 ** 70)), hash(((1, 2), (3,))), hash((True, None)) == hash((1, None)), hash((1, 2)) == hash((1.0, 2)), {(1, 2): "x"}[1, 2], {(1, (2, 3)): 5}[(1, (2, 3))], hash(range(3)) == hash(range(3)), hash((-1, -2)), hash((10 ** 10, 0.5, False)))
t[2].append(9)
print(t, bool(()), bool((0,)), repr((1,)), str(("a",)), ("x"), ("x",), ((1, 2), (3, 4))[1][0], (1, 2).__len__(), (1,).__add__((2,)), (1, 2).__contains__(2), (1, 2).__hash__() == hash((1, 2)))
for f in (lambda: t.__setitem__, lambda: t[9], lambda: hash(t), lambda: t + [1], lambda: t * "a", lambda: (1,).index(5), lambda: (1, 2) < (1, "a"), lambda: tuple(5), lambda: tuple(1, 2), lambda: t.append(1), lambda: (1, 2).count()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
a, b, *c = t
(d, e), f = (1, 2), 3
print(a, b, c, d, e, f)
s = (1, 2)
u = s
s += (3,)
print(s, u)
def multi(): return 1, 2, 3
x, _, z = multi()
print(x, z, multi()[1], *multi(), sum(multi()), max(multi()), dict([(1, 2), (3, 4)]), list(zip(*[(1, 2), (3, 4)])), any((0, 1)), all(()), list(enumerate(("a", "b"), 1)), tuple(reversed((1, 2, 3))), tuple(sorted((3, 1, 2))), tuple(map(str, (1, 2))), tuple(filter(None, (0, 1, 2))))
d = {}
for i in range(3):
    for j in range(2):
        d[i, j] = i * j
print(d, (2, 1) in d, sum(d[k] for k in d if k[0] == k[1]))
deep = ()
for i in range(5):
    deep = (deep, i)
print(deep, hash(deep) == hash(deep))
