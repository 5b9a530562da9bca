# A metaclass with its own idea of the resolution order.
class Meta(type):
    def mro(cls):
        order = super().mro()
        if cls.__name__ == "Short":
            return [cls, object]
        if cls.__name__ == "Turned":
            return [order[0], *reversed(order[1:-1]), order[-1]]
        return order


class A(metaclass=Meta):
    x = "a"


class B(A):
    x = "b"


class Short(B):
    pass


class Turned(B):
    pass


print([cls.__name__ for cls in B.__mro__], [cls.__name__ for cls in Short.__mro__])
print(hasattr(Short(), "x"), Turned().x, B().x, issubclass(Short, B), Short.__bases__)
print([cls.__name__ for cls in type.mro(Short)], [cls.__name__ for cls in Turned.mro()])
Turned.__bases__ = (A,)
print([cls.__name__ for cls in Turned.__mro__])


def attempt(result, *bases):
    class Wrong(type):
        def mro(cls):
            return result

    try:
        print([cls.__name__ for cls in Wrong("C", bases, {}).__mro__])
    except Exception as error:
        print(type(error).__name__, error)


attempt([1])
attempt(3)
attempt([object])
attempt([int, object])
attempt([dict, object], dict)


class Entry:
    def __mro_entries__(self, bases):
        return (A,)


class WithEntry(Entry()):
    pass


print(WithEntry.__mro__[1].__name__)
try:
    type("C", (Entry(),), {})
except TypeError as error:
    print(error)
