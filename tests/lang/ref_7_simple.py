# Reference 7: simple statements: assignment to every kind of target, augmented and annotated assignment, del, raise, import, global.
def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__, error)


def run(text):
    space = {}
    try:
        exec(text, space)
    except Exception as error:
        return f"{type(error).__name__}: {getattr(error, 'msg', error)}"
    return {name: value for name, value in space.items() if not name.startswith("__")}


for text in [
    "a, b = 1, 2", "a, b = b, a = 1, 2", "[a, b] = 'xy'", "(a, [b, *c]) = 1, (2, 3, 4)", "*a, b = 1,", "a, *b, c = range(5)", "*a, = 'xyz'", "a = b = []",
    "a, b = 1", "a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = 1,", "a, b = {}", "() = 1", "() = ()", "[] = [1]", "a, b = 'abc'", "*a, b = 5", "a = *[1],", "x = y = z = 0",
    "a = [0]; i = 0; i, a[i] = 0, 7", "x = [0, 1]; i = 0; i, x[i] = 1, 2", "a: int = 1", "a: int", "a: undefined = 1", "(a): undefined = 1", "a: int = b", "def f(): x: undefined = 1; return x\na = f()",
    "class C: x: int = 1; y: str\na = C.__annotations__", "a: (yield) = 1", "d = {}; d['k']: int = 3", "class O: pass\no = O(); o.x: int = 4; a = o.x; del o", "a: int, b = 1", "x: int = *[1], 2",
    "a = 1; a += 2; a -= 5; a *= -3; a //= 2; a **= 2; a %= 5", "a = [1]; b = a; a += (2,)", "a = (1,); b = a; a += (2,)", "a = 'x'; a *= 3", "a += 1", "a = [1]; a[0] += 5; a[-1] <<= 2", "a = 1; a += 'x'",
    "a = [1]; a += 5", "a = {1}; a |= {2}; a &= {2, 3}; a ^= {9}; a -= {9}", "a = 1; a @= 2", "a = {'x': 1}; a |= [('y', 2)]", "t = ([1],)\ntry: t[0] += [2]\nexcept TypeError as e: m = str(e)", "a = 5; a >>= 1; a |= 8; a &= 12; a ^= 1; a /= 2",
    "assert 1", "assert 0", "assert 0, 'message'", "assert [], [1]", "assert 0, (1, 2)", "pass", "del a", "a = b = c = 1; del a, (b, [c])", "a = [1, 2, 3]; del a[0], a[-1]", "a = [1, 2, 3, 4]; del a[::2]", "a = {1: 2}; del a[1]; del a[1]",
    "class C: x = 1\ndel C.x; del C.x", "a = 1\ndef f():\n    global a\n    del a\nf()", "def f():\n    del x\n    x = 1\nf()", "del ()", "x = 1; del (x)", "a = (1,); del a[0]", "a = 'abc'; del a[0]",
    "raise", "raise ValueError", "raise ValueError('x')", "raise 1", "raise int", "raise ValueError from 1", "raise ValueError from int", "raise ValueError('a') from KeyError('b')", "raise None", "raise ValueError from None", "raise (ValueError, 1)", "raise type('X', (ValueError,), {'__new__': lambda c: 5})",
    "import nothing_like_this", "import sys.nothing", "from sys import nothing", "from sys import path as p, argv as q; a = p is not q; del p, q", "import os.path; a = os.path.sep", "import os.path as p; a = p.sep", "from math import *; a = pi", "from . import x", "from .. import x", "from .x import y",
    "import sys as s, math as m; a = s.__name__, m.__name__; del s, m", "from nothing_like_this import x", "from sys import nothing as n", "from __future__ import annotations; x: undefined = 1; a = __annotations__", "from __future__ import division, print_function; a = division.optional",
    "def f():\n    global a, b\n    a = 1; b = 2\nf()", "def f():\n    global a\n    import math as a\nf(); a = a.__name__", "x = 1\ndef f():\n    global x\n    for x in range(4): pass\nf()", "def f():\n    global C\n    class C: pass\nf(); C = C.__qualname__",
    "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x += 1\n        return x\n    return g(), x\na = f()", "def f():\n    x = 1\n    def g():\n        def h():\n            nonlocal x\n            x = 5\n        h()\n    g()\n    return x\na = f()", "def f():\n    x = 1\n    class C:\n        nonlocal x\n        x = 2\n    return x\na = f()",
    "type X = int; a = X.__value__, X.__name__, repr(X); del X", "type X[T] = list[T]; a = X[int], X.__type_params__, 1; del X", "type X[T: int, *Ts, **P] = 1; a = X.__parameters__; del X", "type = 5; a = type", "type X = int\nX.y = 1", "type X = int\nX()", "type X = int\nX[int]",
    "for i in range(5):\n    if i == 2: continue\n    if i == 4: break\nelse: a = 'else'", "while True:\n    try: break\n    finally: a = 1", "for i in [1, 2]:\n    try: continue\n    finally: a = i", "def f():\n    try: return 1\n    finally: return 2\na = f()", "def f():\n    for x in [1]:\n        try: return x\n        finally: break\n    return 5\na = f()",
    "def f():\n    return\na = f()", "def f():\n    yield\n    return 5\ng = f(); next(g)\ntry: next(g)\nexcept StopIteration as e: a = e.value\ndel g", "1; 'x'; [].append", "a = b = c = d = [[]]; a is d", "f'{1}'; None; ...",
]:
    result = run(text)
    if isinstance(result, dict):
        result = {name: value for name, value in result.items() if not callable(value) or isinstance(value, type)}
    print(text.replace("\n", " / "), "->", result)
try:
    try:
        raise KeyError("first")
    except KeyError as first:
        raise ValueError("second") from first
except ValueError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ArithmeticError as error:
    print(error, error.__context__, error.with_traceback(None).__traceback__)
