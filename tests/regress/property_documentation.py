# Documentation of properties: of the getter, given, and in classes derived from property.
class Documented(property):
    """Of the class."""


class Bare(property):
    __slots__ = ()


class C:
    @Documented
    def spam(self):
        """Of the getter."""
        return 1

    @spam.setter
    def spam(self, value):
        pass

    @Documented
    def silent(self):
        return 1

    given = Documented(None, None, None, "given")

    @given.getter
    def given(self):
        """Of the getter, again."""

    @property
    def plain(self):
        """Of plain."""

    @plain.getter
    def replaced(self):
        """Replaced."""

    @property
    def own(self):
        return 0

    own.__doc__ = "set later"


for name in ("spam", "silent", "given", "plain", "replaced", "own"):
    print(name, getattr(C, name).__doc__)
late = property(lambda self: 1)
late.__doc__ = "set later"
print(late.getter(C.plain.fget).__doc__, property(C.plain.fget, doc="given").getter(C.replaced.fget).__doc__)
print(late.__name__, C.replaced.__name__, C.own.setter(print).__name__)
try:
    property(None, print).__name__
except AttributeError as error:
    print(error)
try:
    late.__set_name__(1)
except TypeError as error:
    print(error)
print(Documented.__doc__, C().spam)
print(Bare(lambda self: 1).fget is not None)
try:
    Bare(C.plain.fget)
except AttributeError as error:
    print(error)


class Describes:
    def __get__(self, object, owner=None):
        return f"of {owner.__name__}, {'class' if object is None else 'instance'}"


class Described:
    __doc__ = Describes()


class Child(Described):
    pass


print(Described.__doc__, Described().__doc__, Child.__doc__, int.__doc__ is None, type.__doc__ is None)

import types


class Dynamic:
    @types.DynamicClassAttribute
    def spam(self):
        """Of the getter."""

    @spam.setter
    def spam(self, value):
        """Of the setter."""

    @spam.getter
    def other(self):
        """Of another getter."""

    given = types.DynamicClassAttribute(spam.fget, doc="given").getter(other.fget)


print([vars(Dynamic)[name].__doc__ for name in ("spam", "other", "given")])
