"""Code that is given built-in names of its own: what statements look up there."""

import builtins
import types


def told(source, names):
    space = {"__builtins__": names}
    try:
        exec(source, space)
        space.pop("__builtins__")
        print(space)
    except BaseException as error:
        print(type(error).__name__, error)


told("import foo", {})
told("from os import path", {})
told("def f():\n    import os\nf()", {})
told("class A: pass", {})
told("import os", {"__import__": lambda *given: given[0] + "!"})
told("from x import y", {"__import__": lambda *given: types.SimpleNamespace(y=given[3])})
told("x = len([1])", {})
told("raise ValueError", {})
told("assert 0", {})
told("x = [i for i in (1, 2)]; y = f'{x!r}'", {})
told("try: 1 / 0\nexcept: x = 1", {})
told("class A: pass", {"__build_class__": lambda body, name, *bases, **more: ("built", name, bases, more)})
told("class A(int, x=1): pass", {"int": 5, "__build_class__": lambda body, name, *bases, **more: (name, bases, more)})
told("x = __debug__", {})

# Those of all programs can be replaced, too.
names = []
plain_import, plain_build = builtins.__import__, builtins.__build_class__


def noting_import(name, *given, **more):
    names.append(name)
    return plain_import(name, *given, **more)


def noting_build(body, name, *bases, **more):
    names.append(name)
    return plain_build(body, name, *bases, **more)


builtins.__import__, builtins.__build_class__ = noting_import, noting_build
try:
    import math

    class Shape:
        sides = 4

    class Square(Shape, metaclass=type):
        pass
finally:
    builtins.__import__, builtins.__build_class__ = plain_import, plain_build
print(names, Square.sides, Square.__mro__)
del builtins.__build_class__
try:

    class Lost:
        pass
except NameError as error:
    print(error)
finally:
    builtins.__build_class__ = plain_build
print(builtins.__build_class__, builtins.__build_class__.__doc__ is not None)
for wrong in (1, "a"), (lambda: 0, 1):
    try:
        builtins.__build_class__(*wrong)
    except TypeError as error:
        print(error)
print(builtins.__build_class__(lambda: 0, "Made").__name__)
