# Much garbage, in cycles, long chains, closures and generators; what is still held stays right.
class Node:
    def __init__(self, v):
        self.v, self.peer, self.items = v, None, []


def cycle(n):
    a, b = Node(n), Node(n + 1)
    a.peer, b.peer = b, a
    a.items.append(a)
    return a


kept = [cycle(i) for i in range(0, 3000, 100)]
for i in range(20000):
    cycle(i)
print(sum(n.v + n.peer.v for n in kept), all(n.peer.peer is n and n.items[0] is n for n in kept))
head = None
for i in range(100000):
    head = (i, head)
total, p = 0, head
while p:
    total += p[0]
    p = p[1]
print(total)
head = p = None
chain = None
for i in range(50000):
    n = Node(i)
    n.peer, chain = chain, n
count = 0
while chain:
    count += 1
    chain = chain.peer
print(count)


def closures(n):
    data = list(range(n))
    self_ref = []
    f = lambda: (len(data), self_ref)
    self_ref.append(f)
    return f


fs = [closures(i % 50) for i in range(3000)]
print(sum(f()[0] for f in fs))
gens = []
for i in range(500):
    def g(k):
        junk = [str(j) for j in range(50)]
        while True:
            k += len(junk)
            yield k
    it = g(i)
    next(it)
    gens.append(it)
print(sum(next(it) for it in gens))
gens.clear()
cache = {}
for i in range(30000):
    cache[i % 997] = [i, str(i), {i: (i,)}]
print(len(cache), sum(v[0] for v in cache.values()), cache[5][1:], all(k == v[0] % 997 for k, v in cache.items()))
strings = set()
s = ""
for i in range(5000):
    s += str(i)
    if i % 500 == 0:
        strings.add(s)
print(len(s), len(strings), sorted(map(len, strings)))
d = {}
d["self"] = d
d["list"] = [d, d]
l = [l_ := [], d]
l_.append(l)
for _ in range(3000):
    tmp = {}
    tmp["x"] = [tmp, l]
print(len(d), l[1]["list"][0] is d, l[0][0] is l)
big = [[j for j in range(100)] for i in range(500)]
del big[::2]
big += [list("abc")] * 3
print(len(big), sum(map(len, big)), big[-1] is big[-2])
class Tree:
    def __init__(self, d): self.kids = [Tree(d - 1) for _ in range(3)] if d else []
    def size(self): return 1 + sum(k.size() for k in self.kids)
t = Tree(6)
for _ in range(5): Tree(5)
print(t.size())
def deep(n): return [] if n == 0 else [deep(n - 1)]
x, depth = deep(500), 0
while x: x, depth = x[0], depth + 1
print(depth)
exc = None
for i in range(2000):
    try:
        try:
            raise ValueError(i)
        except ValueError as e:
            raise KeyError(i) from e
    except KeyError as e:
        exc = e
print(exc, repr(exc.__cause__))
