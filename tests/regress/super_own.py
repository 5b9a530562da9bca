# super() where the name means something else, where it is found at run time, and the cell __class__ that metaclasses hand on.
class Base:
    def name(self):
        return "base"


class WithLocal(Base):
    def name(self):
        class super:
            name = lambda self: "local"

        return super().name()


class WithParameter(Base):
    def name(self, super=lambda: Base):
        return super().__name__


print(WithLocal().name(), WithParameter().name())

import builtins

builtin_super = builtins.super


class ByAlias(Base):
    def name(self):
        super = builtin_super
        return "alias of " + super().name()

    def captured(self):
        super = builtin_super
        inner = lambda: self
        return inner() is self and super().name()

    @classmethod
    def made(cls):
        super = builtin_super
        return super().__self__ is cls

    def without(self):
        del self
        super = builtin_super
        return super()


print(ByAlias().name(), ByAlias().captured(), ByAlias.made())


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


def outside(self):
    return builtin_super()


attempt(ByAlias().without)
attempt(outside, 1)
attempt(lambda: builtin_super())


class Forgets(type):
    def __new__(cls, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return type.__new__(cls, name, bases, namespace)


class Replaces(type):
    def __new__(cls, name, bases, namespace):
        namespace["__classcell__"] = 3
        return type.__new__(cls, name, bases, namespace)


def make(meta):
    class Made(metaclass=meta):
        def method(self):
            return __class__

    return Made


attempt(make, Forgets)
attempt(make, Replaces)
print(make(type)().method().__name__)
