# `locals()` within a comprehension: its own variables in a class body or module, all in a function.
print(sorted(k for k in [locals() for i in range(1)][0]))


class C:
    y = 2
    z = [sorted(locals()) for i in range(1)]
    w = [i for i in range(2) if "y" in locals()]


print(C.z, C.w)


def f():
    a = 1
    return [sorted(locals()) for i in range(1)]


print(f())
print(eval("[locals().get('q') for q in (1, 2)]", {}, {}))
d, e = {}, {}
exec("r = [sorted(locals()) for q in (1, 2)]", d, e)
print(e["r"])
print([[sorted(locals()) for j in range(1)] for i in range(1)])
print({k: sorted(locals()) for k in "a"}, {len(locals()) for k in "ab"})
print("i" in globals(), "i" in locals(), "k" in vars())


def g():
    try:
        [1 / 0 for zz in range(1)]
    except ZeroDivisionError:
        pass
    return locals()


print(g())


def h():
    try:
        [1 / 0 for zz in range(1)]
    except ZeroDivisionError:
        return [sorted(locals()) for yy in range(1)], [sorted(locals()) for zz in range(1)]


print(h())


def k():
    z = [[(lambda: i)(), sorted(locals())][1] for i in range(1)]
    return locals()


print(k())
try:
    print([1 / 0 for zz in range(1)])
except ZeroDivisionError:
    print("zz" in locals(), "zz" in globals(), "C" in locals())
