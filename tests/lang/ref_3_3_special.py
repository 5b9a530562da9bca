# Reference 3.3.1, 3.3.2, 3.3.7, 3.3.8, 3.3.12: what special methods must return, and where they are looked up.
def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Returns:
    def __init__(self, value): self.value = value
def returning(name):
    return type("R", (Returns,), {name: lambda self, *args: self.value})


for name, what in [
    ("__repr__", repr), ("__str__", str), ("__bytes__", bytes), ("__format__", format), ("__bool__", bool), ("__len__", len), ("__hash__", hash),
    ("__int__", int), ("__float__", float), ("__complex__", complex), ("__index__", lambda x: [1, 2, 3][x]), ("__iter__", iter), ("__length_hint__", list),
    ("__dir__", dir), ("__contains__", lambda x: 1 in x), ("__reversed__", reversed), ("__round__", round), ("__abs__", abs), ("__next__", next),
    ("__call__", lambda x: x()), ("__enter__", lambda x: x.__enter__()), ("__trunc__", __import__("math").trunc), ("__floor__", __import__("math").floor),
    ("__divmod__", lambda x: divmod(x, 2)), ("__invert__", lambda x: ~x), ("__neg__", lambda x: -x), ("__missing__", lambda x: x.__missing__(1)),
]:
    for value in (None, 1, -1, "s", b"b", 1.5, True, 2**70, [3], NotImplemented):
        if name == '__contains__' and value is NotImplemented or name in ('__int__', '__index__') and value is True: continue
        instance = returning(name)(value)
        try:
            result = repr(what(instance))
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        if "object at 0x" not in result:
            print(name, repr(value), "->", result)


class NewOnly:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return 5 if args == ("other",) else super().__new__(cls)
    def __init__(self, *args): print("init", args)


print(type(NewOnly(1)).__name__, NewOnly("other"))
attempt(type("I", (), {"__init__": lambda self: 1}))
attempt(object, 1)
attempt(type("P", (), {}), 1)
attempt(lambda: object.__new__(int))
attempt(lambda: object.__new__(1))
attempt(lambda: object().__init__(1))
class Eq:
    def __eq__(self, other): return NotImplemented
    def __lt__(self, other): return "lt"
attempt(lambda: (Eq() == Eq(), Eq() != Eq(), Eq() < 1, 1 > Eq(), Eq().__hash__))
attempt(lambda: hash(Eq()))
attempt(lambda: Eq() <= Eq())
class Hashes(Eq):
    __hash__ = object.__hash__
class HashNone:
    __hash__ = None
attempt(lambda: isinstance(hash(Hashes()), int))
attempt(lambda: {HashNone(): 1})
class Get:
    x = 1
    def __getattribute__(self, name):
        print("getattribute", name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("no"): raise AttributeError(f"no {name} here")
        return name.upper()
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
g = Get()
print(g.x, g.y, hasattr(g, "nothing"), getattr(g, "nope", 7))
g.z = 1
del g.z
attempt(lambda: delattr(g, "z"))
attempt(lambda: g.nothing)
print(len.__call__([1]), g.__class__.__name__)


class NonData:
    def __get__(self, instance, owner): return "nondata", instance is None, owner.__name__
class Data(NonData):
    def __set__(self, instance, value): print("set", value)
    def __delete__(self, instance): print("delete")
    def __set_name__(self, owner, name): print("named", owner.__name__, name)
class SetOnly:
    def __set__(self, instance, value): instance.__dict__["so"] = value * 2
class Owner:
    n, d, so = NonData(), Data(), SetOnly()
o = Owner()
print(o.n, Owner.n, o.d, Owner.d)
o.n, o.d, o.so = 1, 2, 3
o.__dict__["d"] = "hidden"
print(o.n, o.d, o.so, type(Owner.so).__name__)
del o.d
attempt(lambda: delattr(o, "so"))
class Slotted:
    __slots__ = ("a", "__b", "c")
    def __init__(self): self.a, self.__b = 1, 2
s = Slotted()
print(s.a, s._Slotted__b, Slotted.__slots__, type(Slotted.a).__name__, Slotted.a.__get__(s), hasattr(s, "__dict__"))
attempt(lambda: s.c)
attempt(lambda: setattr(s, "d", 1))
attempt(lambda: type("S", (), {"__slots__": ("a",), "a": 1}))
attempt(lambda: type("S", (int,), {"__slots__": ("a",)}) and "int slots" )
attempt(lambda: type("S", (tuple,), {"__slots__": ("a",)}))
attempt(lambda: type("S", (), {"__slots__": ("1a",)}))
attempt(lambda: type("S", (), {"__slots__": 1}))
attempt(lambda: type("S", (), {"__slots__": ("__dict__", "__dict__")}))
attempt(lambda: sorted(type("S", (), {"__slots__": {"a": "doc of a"}}).__slots__.items()))
class Meta(type):
    def __getattribute__(*args):
        print("Metaclass getattribute invoked")
        return type.__getattribute__(*args)
class Looked(metaclass=Meta):
    def __len__(self): return 10
    def __getattribute__(*args):
        print("Class getattribute invoked")
        return object.__getattribute__(*args)
looked = Looked()
print(looked.__len__(), type(looked).__len__(looked), len(looked))
plain = type("Plain", (), {})()
plain.__len__ = lambda: 5
attempt(lambda: len(plain))
attempt(lambda: hash(int) == int.__hash__(3) or type.__hash__(int) == hash(int))
class R:
    def __init__(self, n): self.n = n
    def __radd__(self, other): return "radd", other
    def __rsub__(self, other): return NotImplemented
    def __rpow__(self, other, mod=None): return "rpow", other, mod
    def __iadd__(self, other): return "iadd", other
    def __rmatmul__(self, other): return "rmatmul", other
    def __rdivmod__(self, other): return "rdivmod", other
class Sub(int):
    def __radd__(self, other): return "sub radd"
attempt(lambda: (1 + R(1), 2 ** R(1), 1 @ R(2), divmod(5, R(1)), 1 + Sub(2), Sub(1) + 2))
attempt(lambda: 1 - R(1))
attempt(lambda: R(1) + 1)
attempt(lambda: pow(2, R(1), 5))
r = R(1)
r += 4
print(r)
