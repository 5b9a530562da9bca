# yield from: values, results, sends and throws passed through, any iterable, closing delegates.
def inner():
    try:
        a = yield 1
        print("inner got", a)
        b = yield 2
        print("inner got", b)
        return a, b
    finally:
        print("inner finally")


def outer():
    result = yield from inner()
    print("result", result)
    yield 3
    return "outer result"


g = outer()
print(next(g), g.send("x"), g.send("y"))
try:
    next(g)
except StopIteration as e:
    print(e.value)
g = outer()
next(g)
try:
    g.throw(ValueError("through"))
except ValueError as e:
    print("caught", e)
g = outer()
next(g)
g.close()


def catcher():
    while True:
        try:
            yield from inner()
        except KeyError as e:
            print("catcher", e)
            yield "caught"
            return


g = catcher()
next(g)
print(g.throw(KeyError("k")), list(g))


def flat(x):
    if isinstance(x, (list, tuple)):
        for e in x:
            yield from flat(e)
    else:
        yield x


print(list(flat([1, [2, (3, [4, [5]]), 6], [], [[[7]]]])))


def many():
    yield from "ab"
    yield from (1, 2)
    yield from {3: 4}
    yield from range(2)
    yield from map(str, [5])
    yield from []
    x = yield from [9]
    print("list gives", x)


print(list(many()))


def chain_depth(n):
    if n:
        r = yield from chain_depth(n - 1)
        return r + 1
    yield "bottom"
    return 0


g = chain_depth(50)
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("depth", e.value)


class Iter:
    def __init__(self): self.n = 0
    def __iter__(self): return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("iter result")
        return self.n

    def send(self, v):
        print("send", v)
        return v * 2

    def throw(self, *a):
        print("throw", a[0] if isinstance(a[0], Exception) else a[0].__name__)
        return "thrown"

    def close(self):
        print("close")


def deleg():
    return (yield from Iter())


g = deleg()
print(next(g), g.send(10), g.throw(ValueError("z")), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
g = deleg()
next(g)
g.close()
for bad in (5, None):
    def f(): yield from bad
    try:
        list(f())
    except TypeError as e:
        print(e)


def no_send(): yield from [1, 2]


g = no_send()
next(g)
try:
    g.send("x")
except AttributeError as e:
    print(e)


def ret(v):
    return v
    yield


def collect():
    return [(yield from ret(1)), (yield from ret(2))]


try:
    next(collect())
except StopIteration as e:
    print(e.value)
