# Closures: shared cells, nonlocal through levels, late binding, cells of parameters and loops.
def counter(start=0):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    def reset():
        nonlocal n
        n = start

    return up, get, reset


up, get, reset = counter(10)
up2, get2, _ = counter()
print(up(), up(5), get(), up2(), get2())
reset()
print(get(), get2())


def levels():
    a = 1

    def one():
        b = 10

        def two():
            nonlocal a, b
            a += 1
            b += 1

            def three():
                nonlocal a
                a *= 2
                return a, b

            return three

        return two

    first = one()()
    return first(), first(), a


print(levels())
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
i = 99
print([f() for f in fs])


def make():
    out = []
    for j in range(3):
        def g():
            return j
        out.append(g)
    j = "last"
    return [g() for g in out]


print(make())


def params(a, *args, b=2, **kw):
    def show():
        return a, args, b, kw

    a += 1
    kw["z"] = 26
    return show


print(params(1, 5, 6, b=3, q=4)())


def before():
    def peek():
        return value

    try:
        peek()
    except NameError as e:
        print(e)
    value = 7
    print(peek())


before()


def cells():
    x, y = 1, 2

    def f():
        return x + y

    return f


f = cells()
print([c.cell_contents for c in f.__closure__], f.__code__.co_freevars, cells.__closure__, cells.__code__.co_name)


def memo(fn):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = fn(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


def outer():
    x = "outer"

    class K:
        y = x
        x = "class"

        def m(self):
            return x

    return K.y, K.x, K().m()


try:
    print(outer())
except NameError as e:
    print(type(e).__name__, e)


def gen_closure():
    total = 0

    def add(v):
        nonlocal total
        total += v
        return total

    yield from (add(v) for v in (1, 2, 3))
    yield total


print(list(gen_closure()))
comp = [(lambda: k) for k in range(3)]
print([c() for c in comp], [(lambda k=k: k)() for k in range(3)])
