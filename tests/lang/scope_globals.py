# Names: module globals, builtins behind them, global statements, and shadowing.
x = "global"


def read():
    return x


def shadow():
    x = "local"
    return x


def write():
    global x, fresh
    x = "written"
    fresh = "new"


def nested():
    x = "outer"

    def inner():
        global x
        x = "by inner"
        return x

    return inner(), x


print(read(), shadow(), x)
write()
print(x, fresh, read())
print(nested(), x)
print("read" in globals(), globals()["x"], callable(globals()["nested"]))
globals()["made"] = 42
print(made)


def late():
    return defined_later


try:
    late()
except NameError as e:
    print(e)
defined_later = "now"
print(late())


def locs(a, b=2):
    c = a + b
    return locals()


print(locs(1), sorted(locs(5, 6).items()))


class Body:
    x = "class"
    seen = x

    def method(self):
        return x

    listed = [x for _ in range(1)]
    gen = list(v for v in x)
    inner = (lambda: x)()


print(Body.seen, Body().method(), Body.listed, Body.inner, Body.gen)
max = lambda *a: "my max"
print(max(1, 2))
del max
print(max(1, 2))
str_ = str
str = repr
print(str("a"))
str = str_
print(str("a"))


def use_builtin():
    return sum([1, 2])


def sum(v):
    return "mine"


print(use_builtin())
del sum
print(use_builtin())
import builtins
print(builtins.len is len, builtins.abs(-1))
builtins.injected = "from builtins"
print(injected)


def loop_leak():
    for q in range(3):
        last = q
    return q, last


print(loop_leak())
if False:
    ghost = 1
try:
    ghost
except NameError as e:
    print(e)
print([x for x in range(2)], x)
def delglobal():
    global fresh
    del fresh
delglobal()
print("fresh" in globals(), __name__, __doc__, __file__[-16:])
