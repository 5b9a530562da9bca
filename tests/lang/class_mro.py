# Multiple inheritance: the C3 order, cooperative super(), diamonds, and orders that cannot be.
class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
class E(C, B):
    def who(self): return ["E"] + super().who()


names = lambda cls: " ".join(c.__name__ for c in cls.__mro__)
print(names(D), D().who())
print(names(E), E().who())


class O: pass
class K1(O): pass
class K2(O): pass
class K3(O): pass
class K4(O): pass
class K5(O): pass
class X(K1, K2, K3): pass
class Y(K4, K2, K5): pass
class Z(K4, K1): pass
class All(X, Y, Z): pass


print(names(X), "|", names(Y), "|", names(Z), "|", names(All))
for bases in ((D, E), (A, B), (object, A), (A, A)):
    try:
        type("Bad", bases, {})
    except TypeError as e:
        print(e)


class Root:
    def __init__(self, **kw):
        assert not kw, kw
        self.trail = ["Root"]


class Named(Root):
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name
        self.trail.append("Named")


class Sized(Root):
    def __init__(self, size=1, **kw):
        super().__init__(**kw)
        self.size = size
        self.trail.append("Sized")


class Both(Named, Sized):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.trail.append("Both")


b = Both(name="n", size=9)
print(b.trail, b.name, b.size)


class LogMixin:
    def save(self):
        print("log before")
        result = super().save()
        print("log after")
        return result


class CheckMixin:
    def save(self):
        print("check")
        return super().save()


class Store:
    def save(self):
        print("store")
        return "saved"


class Model(LogMixin, CheckMixin, Store): pass


print(Model().save())
try:
    LogMixin().save()
except AttributeError as e:
    print(e)


class Left:
    v = "left"
    only_left = 1


class Right:
    v = "right"
    only_right = 2


class LR(Left, Right): pass
class RL(Right, Left):
    v = "own"


print(LR.v, RL.v, LR().only_left, LR().only_right, super(RL, RL()).v, super(Right, RL()).v, super(RL, RL).v)
Right.only_left = "shadow"
print(LR.only_left, RL.only_left)
print(LR.__base__.__name__, D.__base__.__name__, isinstance(D(), C), issubclass(E, B), D.__bases__)


class P(list, Left):
    def __len__(self):
        return super().__len__() * 2


print(len(P([1, 2])), P([1]).v, names(P))
D.__bases__ = (C, B)
print(names(D), D().who())
