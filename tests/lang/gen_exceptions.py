# Exceptions in and around generators: handlers that yield, finally with yields, contexts kept per generator.
def handler():
    try:
        yield "start"
        raise ValueError("inside")
    except ValueError as e:
        yield f"caught {e}"
        try:
            raise KeyError("second")
        except KeyError as k:
            yield f"nested {k} with context {k.__context__!r}"
    finally:
        yield "in finally"
    yield "after"


print(list(handler()))


def cleanup(log):
    try:
        while True:
            yield len(log)
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


log = []
g = cleanup(log)
next(g)
g.close()
print(log, next(g, "closed"))


def loop():
    while True:
        try:
            v = yield
            print("value", v)
        except (ValueError, TypeError) as e:
            print("error", type(e).__name__, e)
        else:
            if v == "stop":
                return "stopped"


g = loop()
next(g)
g.send(1)
g.throw(ValueError("v"))
g.throw(TypeError("t"))
try:
    g.send("stop")
except StopIteration as s:
    print(s.value)
import sys


def sees_exc():
    yield sys.exc_info()[0]
    try:
        raise IndexError
    except IndexError:
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]


try:
    raise KeyError("outer")
except KeyError:
    g = sees_exc()
    print(next(g).__name__, next(g), next(g).__name__)
print(list(sees_exc()))


def context_gen():
    try:
        raise ValueError("gen")
    except ValueError:
        yield 1
        yield 2


g = context_gen()
next(g)
try:
    raise KeyError("main")
except KeyError as e:
    print(repr(e.__context__))
next(g)
try:
    g.throw(OSError("thrown"))
except OSError as e:
    print(repr(e), repr(e.__context__))


def inner():
    try:
        yield 1
    except ValueError:
        yield "inner handled"
    raise RuntimeError("inner fails")


def outer():
    try:
        yield from inner()
    except RuntimeError as e:
        yield f"outer handled {e}"
        return "outer result"


g = outer()
print(next(g), g.throw(ValueError("x")), next(g))
try:
    next(g)
except StopIteration as s:
    print(s.value)


class Managed:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0].__name__ if a[0] else None); return a[0] is ValueError


def with_yield():
    with Managed():
        yield 1
        yield 2
    yield "after with"


g = with_yield()
print(next(g), g.throw(ValueError("swallowed")), next(g, "end"))
g = with_yield()
next(g)
g.close()


def first_match(pred, it):
    return next((x for x in it if pred(x)), None)


print(first_match(lambda x: x > 3, range(10)), first_match(lambda x: x > 30, range(10)))
def raises_midway():
    yield from (1, 2)
    raise LookupError("midway")
got = []
try:
    for x in raises_midway(): got.append(x)
except LookupError as e:
    print(got, e)
try:
    a, b, c = raises_midway()
except LookupError as e:
    print("unpack", e)
try:
    print([*raises_midway()])
except LookupError as e:
    print("star", e)
print(dict(zip("abc", (x for x in range(3)))), max((x for x in ()), default="none"), sum((yield_ for yield_ in (1, 2)), 10))
