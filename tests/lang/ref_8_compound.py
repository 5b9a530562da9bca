# Reference 8: if, while, for, try, with, match, definitions, coroutines, type parameters.
import asyncio


def attempt(what, *args):
    try:
        print(what(*args))
    except BaseException as error:
        print(type(error).__name__, error)


class Truth:
    def __init__(self, name, value): self.name, self.value = name, value
    def __bool__(self):
        print("?", self.name, end=" ")
        return self.value
for a, b in [(True, False), (False, True), (False, False)]:
    if Truth("a", a): print("first")
    elif Truth("b", b): print("second")
    else: print("third")
n = 3
while n:
    n -= 1
    if n == 1: continue
    print("n", n)
else:
    print("exhausted")
while True:
    break
else:
    print("never")
for i in range(3):
    print(i, end=" ")
    i = 10
else: print("else", i)
for i in []: pass
print(i)
items = [1, 2, 3]
for item in items:
    if item == 1: items.append(4)
    if item == 2: items.remove(3)
    print(item, end=" ")
for x, *y in [(1, 2, 3), "ab", [5]]: print(x, y, end=";")
print()
def flow(kind):
    try:
        print("try", end=" ")
        if kind == "return": return "returned"
        if kind == "raise": raise KeyError(kind)
        if kind == "base": raise SystemExit(kind)
        if kind == "type": 1 + "a"
    except (KeyError, IndexError) as error:
        print("caught", repr(error), end=" ")
        return "handled"
    except TypeError:
        print("typed", end=" ")
        raise ValueError("new")
    else:
        print("else", end=" ")
        return "else"
    finally:
        print("finally", end=" ")
        if kind == "base": return "swallowed"
    return "end"
for kind in ("return", "raise", "base", "type", "none"): attempt(flow, kind)
def not_a_class():
    try: raise ValueError
    except 5: pass
def not_evaluated():
    try: pass
    except undefined: pass
    return "fine"
def late():
    try: raise KeyError
    except undefined: pass
for f in (not_a_class, not_evaluated, late): attempt(f)
def name_is_gone():
    try: raise ValueError(1)
    except ValueError as e: pass
    return e
attempt(name_is_gone)
def groups(kinds):
    try:
        raise ExceptionGroup("eg", [k("x") for k in kinds])
    except* TypeError as e: print("T", e.exceptions, end=" ")
    except* (ValueError, OSError) as e: print("VO", [type(x).__name__ for x in e.exceptions], end=" ")
    else: print("no")
    finally: print("done", end=" ")
    return "out"
for kinds in ([TypeError], [ValueError, TypeError, OSError], [KeyError, TypeError]): attempt(groups, kinds)
def naked():
    try: raise BlockingIOError
    except* OSError as e: return_ = repr(e)
    return return_
attempt(naked)
def raises_in_star():
    try: raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError(3)
attempt(raises_in_star)
class Manager:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name, end=" ")
        if self.fail == "enter": raise RuntimeError("enter")
        return self.name
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None, end=" ")
        if self.fail == "exit": raise RuntimeError("exit")
        return self.swallow
def managed(*managers, error=None):
    with managers[0] as a, managers[1] as (b, *c):
        print(a, b, c, end=" ")
        if error: raise error
        return "body"
    return "after"
attempt(managed, Manager("a"), Manager("bcd"))
attempt(lambda: managed(Manager("a", True), Manager("b"), error=ValueError("v")))
attempt(lambda: managed(Manager("a"), Manager("b", True), error=ValueError))
attempt(managed, Manager("a", True), Manager("b", fail="enter"))
attempt(managed, Manager("a"), Manager("b", fail="exit"))
attempt(managed, Manager("a"), 5)
def no_exit():
    with type("N", (), {"__enter__": lambda s: 1})(): pass
def parenthesized():
    with (Manager("x") as x, Manager("y") as y,):
        return x + y
attempt(no_exit)
attempt(parenthesized)
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color: RED, GREEN = 1, 2
def match(subject, flag=True):
    match subject:
        case 0 | 1.5 | -3 | 2 + 3j | "s" | b"b": return "literal"
        case None | True | False: return "singleton"
        case Color.GREEN: return "value"
        case [] | [_]: return "short"
        case [1, x, *rest] if flag: return "one", x, rest
        case (2, (3 | 4) as y, [*_, z]): return y, z
        case {"k": v, "j": [a, b], **rest}: return v, a, b, rest
        case {"k": 1}: return "k is 1"
        case {}: return "mapping"
        case Point(0, y=0): return "origin"
        case Point(x, Point(y=z)): return "nested", x, z
        case Point(x=x) if x > 5: return "big", x
        case int(n) | float(n): return "number", n
        case str() as s: return "string", s
        case [*all]: return all
        case set(s): return s
        case object(real=r): return "real", r
        case other: return "other", type(other).__name__
for subject in [0, 1.5, -3, 2 + 3j, "s", b"b", None, True, 2, [], [9], [1, 2, 3, 4], (1, 2), (2, 4, [5, 6]), {"k": 1, "j": (2, 3), "x": 4}, {"k": 1}, {"k": 2}, {}, Point(0, 0), Point(1, Point(2, 3)), Point(6, 1), 7, 1.25, "text", (8, 9), range(2), {1}, 1j, Point(1, 1), b"ba", bytearray(b"x"), object]:
    attempt(match, subject)
attempt(match, [1, 2], False)
def bad_match(subject, cls):
    match subject:
        case cls(1): return "one"
    return "none"
attempt(bad_match, 1, int)
attempt(bad_match, 1, 5)
attempt(bad_match, Color(), Color)
attempt(bad_match, Point(1, 2), type("P", (Point,), {"__match_args__": [1]}))
class Wrong(Point): __match_args__ = ["x"]
attempt(bad_match, Wrong(1, 2), Wrong)
class Twice(Point): __match_args__ = ("x", "x")
def twice():
    match Twice(1, 2):
        case Twice(1, 1): return "matches"
attempt(twice)
def order(tag):
    print("decorator", tag, end=" ")
    return lambda f: (print("applied", tag, end=" "), f)[1]
@order(1)
@order(2)
def decorated(a=print("default", end=" "), *, k: print("annotation", end=" ") = 2) -> print("returns", end=" "): "doc"
@order(3)
class Decorated(print("base", end=" ") or object, metaclass=print("meta", end=" ") or type):
    print("body", end=" ")
print(decorated.__defaults__, decorated.__kwdefaults__, decorated.__doc__)
def shared(x, seen=[]):
    seen.append(x)
    return seen
print(shared(1), shared(2), (lambda *a, **k: (a, k))(1, b=2))
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        cls.tag = tag
        super().__init_subclass__(**kw)
class Derived(Base, tag="t"): pass
print(Derived.tag)
attempt(lambda: type("X", (Base,), {}, other=1))
attempt(lambda: type("X", (Derived, Base, Derived), {}))
class AsyncThing:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
    async def __aenter__(self): return "entered"
    async def __aexit__(self, *about):
        print("aexit", about[0] and about[0].__name__, end=" ")
        return True
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited"
async def main():
    async for i in AsyncThing(2): print(i, end=" ")
    else: print("else", end=" ")
    async with AsyncThing(0) as t:
        print(t, end=" ")
        raise ValueError
    print(await AsyncThing(0), [i async for i in AsyncThing(3) if i], {i: await AsyncThing(0) async for i in AsyncThing(1)})
    for bad in ("async for x in 5: pass", "async with 5: pass", "await 5"):
        space = {}
        exec(f"async def f():\n    {bad}", space)
        try: await space["f"]()
        except TypeError as error: print(error)
asyncio.run(main())
def generic[T: (int, str), *Ts, **P](a: T, *args: *Ts) -> T: return a
class Generic[K, V: int]:
    def get[X](self, k: K, x: X) -> V: ...
type Pair[A] = tuple[A, A]
print(generic.__type_params__, generic.__annotations__, generic(1), Generic.__type_params__, Generic.__orig_bases__, Generic[int, int], Pair[int], Pair.__value__)
T = generic.__type_params__[0]
print(T.__constraints__, T.__default__, T.__bound__, Generic.__type_params__[1].__bound__, Generic.get.__type_params__, type(T).__name__, T.__covariant__, T.__infer_variance__)
