# Comparison dunders: reflection, defaults, __ne__ from __eq__, identity shortcuts in containers.
class Num:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"N{self.n}"

    def __eq__(self, o):
        print(f"{self}=={o!r}", end="; ")
        return self.n == o.n if isinstance(o, Num) else NotImplemented

    def __lt__(self, o):
        print(f"{self}<{o!r}", end="; ")
        return self.n < o.n if isinstance(o, Num) else NotImplemented

    def __le__(self, o):
        print(f"{self}<={o!r}", end="; ")
        return self.n <= o.n if isinstance(o, Num) else NotImplemented

    __hash__ = None


a, b, c = Num(1), Num(2), Num(1)
print(a == b)
print(a == c)
print(a != c)
print(a < b)
print(a > b)
print(a >= b)
print(a == 1)
print(1 == a)
print(a in [b, c])
print(a in [a])
print([a] == [a], (a, b) == (a, b))
print([a] == [c])
print([a, b] < [c, b])
print(sorted([b, a, c]))
print(max(a, b, c), min(a, b, c))
print([b, a].index(c), [a, b, c].count(a))
for f in (lambda: a < 1, lambda: 1 > a, lambda: a >= "x", lambda: {a: 1}, lambda: hash(a)):
    try:
        f()
    except TypeError as e:
        print(e)


class Plain: pass


p, q = Plain(), Plain()
print(p == p, p == q, p != q, p.__eq__(q), p.__ne__(p), p.__lt__(q), p.__eq__(p))


class Weird:
    def __eq__(self, o): return "equal?"
    def __ne__(self, o): return []
    def __lt__(self, o): return 0
    def __gt__(self, o): return "gt"
    def __contains__(self, x): return "yes"


w = Weird()
print(w == 1, w != 1, w < 1, w > 1, 1 < w, 1 > w, 5 in w, 5 not in w, w in [1], not w != 1)
try:
    w <= 1
except TypeError as e:
    print(e)


class Sub(Num):
    def __eq__(self, o):
        print("sub eq", end="; ")
        return True

    def __gt__(self, o):
        print("sub gt", end="; ")
        return "reflected"


print(a == Sub(9))
print(a < Sub(9))
print(Sub(9) == a)


class Both:
    def __eq__(self, o): return NotImplemented
    def __ne__(self, o): return NotImplemented


x, y = Both(), Both()
print(x == y, x != y, x == x, x != x)


class HashEq:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return isinstance(o, HashEq) and self.k == o.k
    def __hash__(self): return hash(self.k)


d = {HashEq(1): "one", HashEq(2): "two"}
print(d[HashEq(1)], HashEq(2) in d, HashEq(3) in d, len({HashEq(1), HashEq(1), HashEq(5)}), HashEq(1) != HashEq(1))
d[HashEq(1)] = "uno"
print(len(d), list(d.values()), d.get(HashEq(9), "none"))
class BadHash:
    def __hash__(self): return "x"
class EqOnly:
    def __eq__(self, o): return True
for f in (lambda: hash(BadHash()), lambda: hash(EqOnly()), lambda: {EqOnly()}):
    try:
        f()
    except TypeError as e:
        print(e)
print(EqOnly.__hash__, hash(HashEq(7)) == 7, HashEq.__hash__ is not None)
