# Dicts through growth and deletion keep insertion order; mixed keys; collisions; iteration during reads.
d, model, seed = {}, [], 99
for i in range(4000):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    k = seed // 64 % 300
    if seed % 3:
        if k in d:
            assert dict(model)[k] == d[k]
            model[[m[0] for m in model].index(k)] = (k, i)
        else:
            model.append((k, i))
        d[k] = i
    elif k in d:
        v = d.pop(k)
        model.remove((k, v))
    else:
        assert d.get(k) is None and d.pop(k, "x") == "x"
    if i % 500 == 0:
        print(len(d), list(d.items()) == model, list(d)[:3], list(reversed(d))[:2], sum(d.values()))


class Collide:
    def __init__(self, n): self.n = n
    def __hash__(self): return 42
    def __eq__(self, o): return isinstance(o, Collide) and self.n == o.n
    def __repr__(self): return f"C{self.n}"


c = {Collide(i): i for i in range(60)}
for i in range(0, 60, 2):
    del c[Collide(i)]
c[Collide(7)] = "seven"
c[Collide(0)] = "back"
print(len(c), list(c.items())[:5], list(c)[-1], Collide(8) in c, c[Collide(59)], c.pop(Collide(1)), list(c)[0])
same = {2 ** 61 - 1 + i * (2 ** 61 - 1): i for i in range(40)}
print(len(same), [same[(2 ** 61 - 1) * (i + 1)] for i in (0, 20, 39)], 0 in same)
mixed = {}
for i in range(200):
    for key in (i, float(i), str(i), (i,), i / 2, -i):
        mixed[key] = mixed.get(key, 0) + 1
print(len(mixed), mixed[0], mixed[1], mixed[0.5], mixed["7"], mixed[(3,)], mixed[-5], mixed[99.5], list(mixed)[:8])
for i in range(200):
    del mixed[str(i)], mixed[(i,)]
print(len(mixed), list(mixed)[-4:])
s = {}
for w in ("the cat the dog a cat the end " * 200).split():
    s[w] = s.get(w, 0) + 1
print(s)
big = {i * i: i for i in range(20000)}
print(len(big), big[19999 ** 2], sum(k in big for k in range(10000)), next(iter(big)), next(reversed(big)))
big.clear()
big["new"] = 1
print(big, len(big))
queue = dict.fromkeys(range(1000))
for i in range(1000, 6000):
    del queue[next(iter(queue))]
    queue[i] = None
print(len(queue), next(iter(queue)), list(queue)[-1])
stack = {}
for i in range(3000):
    stack[i % 70] = i
    if i % 3 == 0:
        stack.popitem()
print(len(stack), list(stack.items())[-3:])
kw = dict(a=1, **{"b c": 2, "ü": 3})
kw |= zip("xyz", range(3))
print(kw, {**kw, "a": 0} == kw, {k: v for k, v in sorted(kw.items(), key=lambda t: t[1])})
view = kw.keys()
it = iter(kw)
first = next(it)
kw["a"] = 100
print(first, next(it), "a" in view, len(view))
