# The walrus: value, scope inside comprehensions, conditions and loops.
if (n := len("hello")) > 3:
    print(n)
print((y := 5) + y, y)
data = [3, 8, 1, 9, 4]
print([z for x in data if (z := x * 2) > 6], z, "x" in globals())
it = iter(data)
while (v := next(it, None)) is not None:
    print(v, end=" ")
print(v)
print(any((hit := x) > 7 for x in data), hit)
print(all((last := x) < 9 for x in data), last)
print([total := total + x for x in data] if (total := 0) == 0 else None, total)


def scope():
    found = [w := i for i in range(3)]
    inner = lambda: w
    return found, w, inner()


print(scope(), "w" in globals())


def using_global():
    global shared
    return [shared := i for i in range(4)]


print(using_global(), shared)


def using_nonlocal():
    count = 0

    def step():
        nonlocal count
        return (count := count + 1)

    return step(), step(), count


print(using_nonlocal())
print(f"{(w2 := 7)}", w2, f"{w2:=3}", (a := 1, b := 2), a, b)
print({(k := "key"): (val := "value")}, k, val, [q := 1, q + 1, q := q + 5], q)
def f(x, /, *args, key=None): return x, args, key
print(f((p := 3), p + 1, key=(r := p * 2)), p, r)
x = (m := 3) if (c := True) else 0
print(x, m, c, (lambda: (inner := 4) + inner)())
matrix = [[1, 2], [3, 4]]
print([[(deep := cell * 10) for cell in row] for row in matrix], deep)
assert (ok := 1), "fine"
print(ok, not (neg := 0), neg, -(u := 5), (s := slice(1, 3)), data[(idx := 2)], data[(lo := 1):(hi := 3)], idx, lo, hi)
