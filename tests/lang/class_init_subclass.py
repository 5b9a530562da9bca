# __init_subclass__, __class_getitem__, __new__, class keywords, and type() with three arguments.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[key or cls.__name__.lower()] = cls
        cls.seen_attr = getattr(cls, "x", None)


class A(Plugin):
    x = 1


class B(Plugin, key="bee"):
    pass


class C(A): pass


print({k: v.__name__ for k, v in Plugin.registry.items()}, A.seen_attr, B.seen_attr, C.seen_attr)
try:
    class D(Plugin, wrong=1): pass
except TypeError as e:
    print(e)
try:
    class E(object, key=1): pass
except TypeError as e:
    print(e)


class Single:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, v=None):
        self.v = v


s1, s2 = Single(1), Single(2)
print(s1 is s2, s1.v)


class Other:
    def __new__(cls, x):
        return x

    def __init__(self, x):
        print("never called for", x)


print(Other(5), Other("s"))


class Even(int):
    def __new__(cls, v):
        return super().__new__(cls, v - v % 2)


print(Even(7), Even(7) + 1, type(Even(3)).__name__)


class Meta:
    def __new__(cls, kind):
        return object.__new__({"a": SubA, "b": SubB}[kind])

    def __init__(self, kind): self.kind = kind


class SubA(Meta): pass
class SubB(Meta): pass


print(type(Meta("a")).__name__, type(Meta("b")).__name__, Meta("b").kind)


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Generic[5], Generic["a", 1])
T = type("T", (A,), {"y": 2, "m": lambda self: self.x + self.y, "__doc__": "made"})
t = T()
print(T.__name__, t.m(), T.__bases__, T.__doc__, isinstance(t, Plugin), "t" in Plugin.registry, T.__module__, T.__qualname__)
print(type(5), type(t) is T, type(T) is type, type(type) is type, isinstance(T, type), type("E", (), {})().__class__.__name__)
for bad in (lambda: type("X"), lambda: type(1, 2), lambda: type(5, (), {}), lambda: type("X", [], {}), lambda: type("X", (), []), lambda: object.__new__(5), lambda: int.__new__(str), lambda: type("a\0b", (), {}), lambda: Single.__new__()):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class WithDel:
    def __new__(cls): return None
print(WithDel())
