"""What packages from the index met first: subclasses of property with arguments of their own, callable aliases, operators."""
import collections.abc
import operator
import random


class ClassValue(property):
    def __init__(self, fget=None, fset=None, fdel=None, doc=None, classval=None):
        self.classval = classval
        property.__init__(self, fget=fget, fset=fset, fdel=fdel, doc=doc)

    def __get__(self, instance, owner=None):
        return self.classval if instance is None else super().__get__(instance, owner)


class Thing:
    x = ClassValue(lambda self: 5, classval=3, doc="the x")
    y = ClassValue(lambda self: self._y)

    @y.setter
    def y(self, value):
        self._y = value


thing = Thing()
thing.y = 8
print(Thing.x, thing.x, thing.y, Thing.__dict__["x"].fget(None), type(Thing.__dict__["y"]))
print(callable(list[int]), callable(collections.abc.Iterable[int]), callable(int | str))
print(sorted(n for n in dir(operator) if n.startswith("__") and callable(getattr(operator, n)) and n not in ("__loader__",)))
print(operator.__not__(0), operator.__getitem__([4], 0), operator.__call__(len, "ab"), operator.__contains__("ab", "a"))
try:
    random.nothing
except AttributeError as e:
    print(e)


class Plain(property):
    pass


class Other:
    z = Plain(lambda self: 1)


print(type(Other.z), Other().z, isinstance(Other.z, property))
