# Subscripts and slices on sequences and mappings, as loads, including odd bounds.
s = "abcdefghij"
l = list(range(10))
t = tuple(range(10))
for lo in (None, 0, 2, -3, 20, -20):
    for hi in (None, 5, -1, 0, 99):
        print(s[lo:hi], l[lo:hi], sep="|", end=";")
    print()
for step in (1, 2, 3, -1, -2, -3, 100, -100):
    print(step, s[::step], l[2:8:step], l[8:2:step], t[-2::step])
print(s[0], s[-1], s[9], s[-10], l[5], t[-5], "héllo€"[1], "héllo€"[-1], "a𝄞b"[1], len("a𝄞b"))
print(s[True], l[False], l[-True])
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(m[1][2], m[-1][-1], [row[0] for row in m], m[0:2][1][::-1], m[::-1][0])
d = {1: "a", (1, 2): "b", "k": {"n": [10, 20]}, None: "none", 2.5: "f"}
print(d[1], d[True], d[1.0], d[1, 2], d["k"]["n"][-1], d[None], d[2.5])


class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1], p[1:2], p[:], p[::2], p[1:2, 3], p[...], p[()], p[1,], p[-1:], p[None:5:None])
print(p["a":"b"], p[1:2, ::3, ...], p[slice(1)], p[*(1, 2), 3])
sl = slice(2, 8, 3)
print(s[sl], l[sl], sl.start, sl.stop, sl.step, sl, slice(5), slice(None, None, -1))
print(sl.indices(5), slice(None, None, -1).indices(4), slice(-100, 100).indices(3), sl == slice(2, 8, 3))


five, nothing, some = 5, None, {1}


class Idx:
    def __index__(self):
        return 3


print(l[Idx()], s[Idx():], l[:Idx()], l[::Idx()])
for f in (lambda: l[10], lambda: l[-11], lambda: s[99], lambda: t[10], lambda: d["zz"], lambda: l["a"], lambda: s[1.0], lambda: t[None], lambda: five[0], lambda: nothing[0], lambda: l[1:"b"], lambda: l[::0], lambda: d[[]], lambda: {}[1, 2], lambda: l[1, 2], lambda: range(3)[5], lambda: b"ab"[7], lambda: len[0], lambda: int.real[0], lambda: some[0]):
    try:
        print(f())
    except (IndexError, KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
