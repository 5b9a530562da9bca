# Two and three targets at once from every mixture of constants, names, calls and items, to every kind of target.
h, k = (1, 2), [3, 4]
kept = k


def call():
    return "called"


class Box:
    pass


box = Box()
a, b = 0, h
print(a, b)
a, b = h, 0
print(a, b)
a, b = 0, call()
print(a, b)
a, b = call(), 0
print(a, b)
a, b = h[0], 5
print(a, b)
a, b = 5, h[0]
print(a, b)
a, b = "x", a
print(a, b)
a, b = b, "x"
print(a, b)
a, b = b, a
print(a, b)
a, b, c = 1, h, call()
print(a, b, c)
a, b, c = call(), 2, h
print(a, b, c)
a, b, c = c, a, b
print(a, b, c)
box.x, box.y = 0, h
print(box.x, box.y)
box.x, box.y = box.y, box.x
print(box.x, box.y)
k[0], k[1] = 0, call()
print(k)
k[0], k[1] = k[1], k[0]
print(k)
k = kept
a, k[0] = 7, h
print(a, k)
k[1], a = None, k
print(k, a is k)


def local(h, k):
    a, b = 0, h
    c, d = h, 0
    e, f = 0, call()
    g, i = k[0], 1
    j, l = 1, k[0]
    m, n = a, 2
    o, p = 3, b
    h, k = k, h
    q, r, s = 0, h, k
    t, u, v = h, 0, call()
    a, c = c, a
    x, h = h, 9
    return a, b, c, d, e, f, g, i, j, l, m, n, o, p, h, k, q, r, s, t, u, v, x


print(local((1,), [2]))


def cells(h):
    a, b = 0, h
    c, d = h, "const"
    e, a2 = None, b

    def show():
        return a, b, c, d, e, a2

    def change():
        nonlocal a, b
        a, b = b, a
        a, b = 1, b + 1

    change()
    return show()


print(cells(5))


def globals_too(v):
    global ga, gb
    ga, gb = 0, v
    first = ga, gb
    ga, gb = v + 1, ga
    ga, local_one = gb, "l"
    return first, ga, gb, local_one


print(globals_too(4))


def loop(n):
    a, b, i = 0, 1, 0
    while i < n:
        a, b, i = b, a + b, i + 1
    x, y = 0, a
    lo, hi = 0, len(str(a))
    while lo < hi:
        lo, hi = lo + 1, hi
    return a, b, x, y, lo, hi


print(loop(10), loop(0), loop(90))
