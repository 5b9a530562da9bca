# What a class has for its instances' __dict__ and weak references, and for its slots.
import weakref


class Plain:
    pass


class Derived(Plain):
    pass


class Slotted:
    __slots__ = ("x", "y")


class Referable:
    __slots__ = ("x", "__weakref__")


class Loose(Slotted):
    pass


class Number(int):
    pass


for cls in (Plain, Derived, Slotted, Referable, Loose, Number, type("D", (dict,), {}), type("E", (Exception,), {})):
    print(cls.__name__, [name for name in ("__dict__", "__weakref__") if name in vars(cls)])

getter = Plain.__dict__["__dict__"]
print(getter, type(getter).__name__, getter.__name__, getter.__objclass__)
plain = Derived()
plain.a = 1
print(getter.__get__(plain), getter.__get__(None, Plain) is getter)
getter.__set__(plain, {"b": 2})
print(plain.b, vars(plain))
try:
    getter.__get__(3)
except TypeError as error:
    print(error)
print(plain.__weakref__)
reference = weakref.ref(plain)
print(plain.__weakref__ is reference)
del plain.__dict__
print(vars(plain))
print([name for name in dir(plain) if name in ("__dict__", "__weakref__")])


class Attributes(dict):
    def __init__(self, *args, **kwargs):
        self.__dict__ = self
        super().__init__(*args, **kwargs)


attributes = Attributes(x=1)
attributes.y = 2
attributes["z"] = 3
print(attributes, attributes.x, attributes["y"], attributes.z)
del attributes.x
print(attributes)
try:
    attributes.__dict__ = [1]
except TypeError as error:
    print(error)

# A slot whose descriptor is gone can't be reached.
slotted = Slotted()
slotted.x, slotted.y = 1, 2


def read(object, name):
    try:
        return getattr(object, name)
    except AttributeError as error:
        return repr(str(error))


def x_of(object):
    try:
        return object.x
    except AttributeError as error:
        return repr(str(error))


print(x_of(slotted), x_of(slotted))
descriptor = Slotted.x
Slotted.x = "of the class"
print(x_of(slotted), read(slotted, "x"), descriptor.__get__(slotted))
del Slotted.x
print(x_of(slotted), read(slotted, "x"))
try:
    slotted.x = 3
except AttributeError as error:
    print(error)
Slotted.z = descriptor
print(slotted.z, slotted.y)

for names in (("__dict__", "__dict__"), ("__weakref__", "__weakref__")):
    try:
        type("Twice", (Plain,), {"__slots__": names[:1]})
    except TypeError as error:
        print(error)
try:
    type("C", (), {"__qualname__": 1})
except TypeError as error:
    print(error)
