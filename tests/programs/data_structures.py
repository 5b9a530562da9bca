# Data structures: AVL-like tree with generics (PEP 695), trie, union-find, heap with decrease-key, ring buffer as a Sequence, a MutableMapping, skip list.
from __future__ import annotations
from collections.abc import MutableMapping, Sequence, Iterator, MutableSet
import heapq
import random
import bisect
from typing import Self


class Tree[K: (int, str), V]:
    class _Node:
        __slots__ = "k", "v", "l", "r", "h"
        def __init__(self, k, v): self.k, self.v, self.l, self.r, self.h = k, v, None, None, 1

    def __init__(self): self.root, self.n = None, 0

    @staticmethod
    def _h(n): return n.h if n else 0

    def _fix(self, n):
        n.h = 1 + max(self._h(n.l), self._h(n.r))
        return n

    def _rot(self, n, a, b):
        m = getattr(n, a)
        setattr(n, a, getattr(m, b))
        setattr(m, b, n)
        self._fix(n)
        return self._fix(m)

    def _bal(self, n):
        self._fix(n)
        d = self._h(n.l) - self._h(n.r)
        if d > 1:
            if self._h(n.l.l) < self._h(n.l.r): n.l = self._rot(n.l, "r", "l")
            return self._rot(n, "l", "r")
        if d < -1:
            if self._h(n.r.r) < self._h(n.r.l): n.r = self._rot(n.r, "l", "r")
            return self._rot(n, "r", "l")
        return n

    def __setitem__(self, k: K, v: V) -> None:
        def ins(n):
            if n is None:
                self.n += 1
                return self._Node(k, v)
            if k == n.k: n.v = v
            elif k < n.k: n.l = ins(n.l)
            else: n.r = ins(n.r)
            return self._bal(n)
        self.root = ins(self.root)

    def __getitem__(self, k: K) -> V:
        n = self.root
        while n and n.k != k: n = n.l if k < n.k else n.r
        if not n: raise KeyError(k)
        return n.v

    def __iter__(self) -> Iterator[K]:
        def go(n):
            if n:
                yield from go(n.l)
                yield n.k
                yield from go(n.r)
        return go(self.root)

    def __len__(self): return self.n


t = Tree[int, str]()
for i in range(1000): t[i * 7919 % 1000] = str(i)
print(len(t), t.root.h, list(t)[:5], t[7], Tree.__type_params__, Tree[int, str], t.__orig_class__)
try: t[5000]
except KeyError as e: print(repr(e))


class Trie(MutableMapping):
    def __init__(self, it=(), **kw):
        self.kids, self.val = {}, None
        self.update(it, **kw)

    def _find(self, key, make=False):
        n = self
        for c in key:
            n = n.kids.setdefault(c, Trie()) if make else n.kids.get(c)
            if n is None: raise KeyError(key)
        return n

    def __getitem__(self, key):
        n = self._find(key)
        if n.val is None: raise KeyError(key)
        return n.val[0]

    def __setitem__(self, key, v): self._find(key, True).val = (v,)
    def __delitem__(self, key): self[key]; self._find(key).val = None
    def __iter__(self):
        if self.val: yield ""
        for c in sorted(self.kids):
            for rest in self.kids[c]: yield c + rest
    def __len__(self): return sum(1 for _ in self)
    def with_prefix(self, p):
        try: return [p + r for r in self._find(p)]
        except KeyError: return []


tr = Trie([("tea", 1), ("ten", 2), ("to", 3)], inn=5, i=4)
tr["a"] = 9
print(dict(tr), tr.with_prefix("te"), tr.with_prefix("q"), "tea" in tr, "te" in tr, tr.get("zz", 0), tr.pop("to"), len(tr), list(tr.items()), tr.setdefault("in", 7), tr == {"a": 9, "i": 4, "in": 7, "inn": 5, "tea": 1, "ten": 2})
for f in (lambda: tr["x"], lambda: tr.pop("x"), lambda: tr.__delitem__("te"), lambda: Trie(5), lambda: hash(tr), lambda: tr.popitem()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


class Ring(Sequence):
    def __init__(self, n): self.buf, self.start, self.n = [None] * n, 0, 0
    def push(self, x) -> Self:
        if self.n < len(self.buf):
            self.buf[(self.start + self.n) % len(self.buf)] = x
            self.n += 1
        else:
            self.buf[self.start] = x
            self.start = (self.start + 1) % len(self.buf)
        return self
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(self.n))]
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError("ring index out of range")
        return self.buf[(self.start + i) % len(self.buf)]


r = Ring(4)
for i in range(7): r.push(i)
print(list(r), r[-1], r[1:3], r[::-1], 5 in r, r.index(4), r.count(3), list(reversed(r)), isinstance(r, Sequence))
try: r.index(99)
except ValueError as e: print(repr(e))


class Bits(MutableSet):
    def __init__(self, it=()):
        self.bits = 0
        for x in it: self.add(x)
    def __contains__(self, x): return self.bits >> x & 1
    def __iter__(self): return (i for i in range(self.bits.bit_length()) if i in self)
    def __len__(self): return self.bits.bit_count()
    def add(self, x): self.bits |= 1 << x
    def discard(self, x): self.bits &= ~(1 << x)
    def __repr__(self): return f"Bits({list(self)})"


a, b = Bits([1, 3, 70]), Bits([3, 4])
print(a | b, a & b, a - b, a ^ b, a <= b, a == {1, 3, 70}, a.isdisjoint([2]), a.pop(), a, {3} | a if hasattr(set, "zz") else a | {5})
a |= {9}; a -= {3}; a ^= {9, 10}
print(a, len(a))


class DSU:
    def __init__(self, n): self.p, self.size = list(range(n)), [1] * n
    def find(self, x):
        while self.p[x] != x: self.p[x] = x = self.p[self.p[x]]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.size[a] < self.size[b]: a, b = b, a
        self.p[b], self.size[a] = a, self.size[a] + self.size[b]
        return True


edges = sorted(((i * 37 + j * 11) % 101, i, j) for i in range(12) for j in range(i))
u = DSU(12)
print(sum(w for w, i, j in edges if u.union(i, j)), len({u.find(i) for i in range(12)}))
h = [5, 3, 8, 1]
heapq.heapify(h)
print(heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), heapq.nsmallest(2, h), heapq.nlargest(2, h, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3], reverse=False)), [heapq.heappop(h) for _ in range(4)])
l = []
for x in (5, 1, 4, 1): bisect.insort(l, x)
print(l, bisect.bisect_left(l, 1), bisect.bisect(l, 1), bisect.bisect([3, 2, 1], -2, key=lambda v: -v), bisect.insort(l, 3, key=lambda x: x))
