# del of names, items, slices, attributes, tuples of targets, and what a deleted name says.
a = 1
del a
try:
    a
except NameError as e:
    print(e)
l = list(range(10))
del l[0], l[-1]
print(l)
del l[1:3]
print(l)
del l[::2]
print(l)
del l[:]
print(l)
d = {"x": 1, "y": 2, 3: 4}
del d["x"], d[3]
print(d)
b, c, e_ = 1, 2, 3
del (b, c), e_
print([n for n in ("b", "c", "e_") if n in globals()])
del ()


class K:
    attr = 1

    def __init__(self):
        self.own = 2


k = K()
del k.own
del K.attr
for f in (lambda: k.own, lambda: K.attr):
    try:
        f()
    except AttributeError as e:
        print(e)


def f():
    v = 1
    del v
    try:
        return v
    except UnboundLocalError as e:
        print(e)
    v = 2
    return v


print(f())


def g():
    captured = 5

    def inner():
        return captured

    print(inner())
    del captured
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)


g()
len = lambda x: "shadowed"
print(len("abc"))
del len
print(len("abc"))
for bad in (lambda: l.__delitem__(0), lambda: d.__delitem__("nope"), lambda: (1,).__delitem__, lambda: delattr(k, "zip"), lambda: d.pop("q")):
    try:
        bad()
    except (IndexError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)


def dels(n):
    t, s, i, fn = (1, 2), "abc", 5, print
    if n == 0: del t[0]
    if n == 1: del s[0]
    if n == 2: del i[0]
    if n == 3: del fn.x
    if n == 4: del l[5]
    if n == 5: del d["gone"]
    if n == 6: del i.real
    if n == 7: del undefined_thing


for n in range(8):
    try:
        dels(n)
    except Exception as e:
        print(type(e).__name__, e)
