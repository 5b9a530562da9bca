# Reference 4: blocks, binding and resolution of names, annotation scopes, lazy evaluation, builtins, exceptions.
import builtins


def attempt(what, *args):
    try:
        print(what(*args))
    except BaseException as error:
        print(type(error).__name__, error)


x = "global"
def outer():
    x = "outer"
    def inner():
        return x
    class C:
        y = x
        x = "class"
        z = [x for _ in range(1)]
        def method(self): return x
    return inner(), C.y, C.x, C.z, C().method()
attempt(outer)
def unbound():
    print(x)
    x = 1
attempt(unbound)
def free():
    def g(): return later
    try:
        g()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    return g()
attempt(free)
def deleted():
    y = 1
    def g(): return y
    del y
    return g()
attempt(deleted)
attempt(lambda: undefined)
class Scope:
    x = "scope"
    try:
        w = [x for i in range(2)]
        v = [i for i in x]
    except NameError as error:
        print(error)
    y = x
    del x
    print(x)
    for i in range(3): pass
    import sys as system
    with open if False else __import__("contextlib").nullcontext(5) as bound: pass
    try: raise ValueError(1)
    except ValueError as e: pass
    (walrus := 9)
    match [1, 2]:
        case [first, *rest]: pass
    print(sorted(n for n in locals() if not n.startswith("__")))
def targets():
    for a, (b, *c) in [(1, (2, 3, 4))]: pass
    with __import__("contextlib").nullcontext((5, 6)) as (d, e): pass
    import os.path as f, sys
    from sys import path as g
    try: 1 / 0
    except ZeroDivisionError as h: pass
    i: int = 7
    j: int
    [k, l], m = [8, 9], 10
    n = o = 11
    def p(): pass
    class q: pass
    match {"r": 12, "s": 13}:
        case {"r": r, **s}: pass
    type t = int
    if (u := 14): pass
    return sorted(set(locals()) - {"f", "g", "sys"})
attempt(targets)
def exec_scopes():
    x = 1
    exec("x = 2; y = 3")
    attempt(lambda: eval("x"))
    return x, eval("x + 1"), "y" in locals()
attempt(exec_scopes)
attempt(lambda: eval("__builtins__ is not None and len([1])", {"__builtins__": {"len": len}}))
attempt(lambda: eval("len([1])", {"__builtins__": {}}))
attempt(lambda: eval("x", {}, {"x": 5}))
space = {}
exec("def f(): return g()\ndef g(): return 1\nr = f()", space)
print(space["r"], "__builtins__" in space)
len_ = builtins.len
builtins.len = lambda x: "patched"
print(len([1]))
builtins.len = len_
i = 10
print([i for i in range(3)], i, (lambda: [i for _ in range(1)])())
def f():
    print(i)
i = 42
f()
def annotations():
    class A[T: later, U = later_too]:
        def m[V](self, a: T, b: V) -> "U": return T, V
        type Alias[W] = dict[W, T] | later
    try:
        A.__type_params__[0].__bound__
    except NameError as error:
        print(error)
    later, later_too = int, str
    t, u = A.__type_params__
    print(t.__bound__, u.__default__, t, u, A.Alias, A.Alias.__type_params__)
    print(A.Alias.__value__, A().m(1, 2), A.m.__annotations__, A.__parameters__, A[int, str])
annotations()
type Lazy = undefined_name
attempt(lambda: Lazy.__value__)
type Recursive = list[Recursive] | None
print(Recursive.__value__, Recursive.__name__)
def raises():
    try:
        try:
            raise KeyError("k")
        except ValueError:
            print("never")
        finally:
            print("cleanup")
    except LookupError as error:
        print(repr(error), error.__context__)
    attempt(lambda: error)
raises()
def exits():
    try:
        raise SystemExit(3)
    except Exception:
        print("not an Exception")
    except BaseException as error:
        print(error.code)
exits()
x: "annotation"
def g(a: print("evaluated") = 1): pass
print(__annotations__, g.__annotations__)
