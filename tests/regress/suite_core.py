"""Faults in the language's core that CPython's own tests showed."""

import io
import types


def told(f):
    try:
        result = f()
    except BaseException as error:
        result = type(error).__name__, str(error)
    print(result)


# Braces in a subscript of a replacement field are text.
told(lambda: "{0[{}]}".format({"{}": 5}))
told(lambda: "{0[{0}]}".format({"{0}": 1}))
told(lambda: "{a{b}}".format(a=1, b=2))


# A class derived from complex can have a say in what its number is.
class Other(complex):
    def __complex__(self):
        return 42j


class Wrong(complex):
    def __complex__(self):
        return 42


told(lambda: complex(Other(1j)))
told(lambda: complex(Other(1j), Other(2j)))
told(lambda: complex(1, Other(2j)))
told(lambda: complex(Wrong(1j)))
told(lambda: Other(1j) + 1)


class NotGeneric:
    __class_getitem__ = None


told(lambda: NotGeneric[int])

# Views show their dict, and don't let it be changed.
numbers = {1: 2}
for view in numbers.keys(), numbers.values(), numbers.items():
    print(repr(view.mapping), type(view.mapping).__name__)


# Names of code that is given a mapping.
class Missing(dict):
    def __missing__(self, key):
        return "missing " + key


class Counting(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, (key, value))


class Few:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError(key)

    def keys(self):
        return ["y", "x"]


told(lambda: eval("foo + bar", Missing()))
told(lambda: eval("foo", {}, Missing()))
space = Counting()
exec("a = 1\nb = a", space)
print(space["a"], space["b"])
told(lambda: eval("a, dir()", {}, Few()))
told(lambda: eval("b", {}, Few()))
told(lambda: exec("x", types.MappingProxyType({})))


# object.__str__ is the repr, whatever the class derives from.
class Shown(str):
    __str__ = object.__str__

    def __repr__(self):
        return "shown"


print(str(Shown("x")), f"{Shown('x')}", "%s" % Shown("x"))


# What is written in C is no method where a class holds it.
class Holder:
    open = io.open


print(Holder().open is io.open)
