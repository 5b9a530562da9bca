# Assignment: names, chains, attributes, items, aliasing and swaps.
a = b = c = []
a.append(1)
print(a, b, c, a is b is c)
x = y = 5
x += 1
print(x, y)
x, y = y, x
print(x, y)
a, b, c = "xyz"
print(a, b, c)
(a, b), c = (1, 2), 3
print(a, b, c)
[a, [b, c]] = 4, (5, 6)
print(a, b, c)
a, b = b, a = 10, 20
print(a, b)


class Box:
    pass


box = Box()
box.v = box.w = 7
box.items = [0] * 3
box.items[0], box.items[-1], box.v = 1, 2, 3
print(box.v, box.w, box.items)
d = {}
d["a"] = d["b"] = d[0] = "same"
d[1, 2] = 3
print(d)
i = 0
l = [9, 9, 9]
i, l[i] = 1, "one"
print(i, l)
i = l[i] = 2
print(i, l)
l[0], l[1], l[2] = l[2], l[0], l[1]
print(l)
fib = a, b = 0, 1
for _ in range(5):
    a, b = b, a + b
print(a, b, fib)
() = []
[] = ()
(z,) = [1]
[w] = {2}
q, = "k"
print(z, w, q)
p = (r := 3) + 1
print(p, r)
m = [[0] * 2] * 2
m[0][0] = 1
print(m)
m = [[0] * 2 for _ in range(2)]
m[0][0] = 1
print(m)
s = t = 1; u = s + t; print(u)
