"""Enumerations: names of combinations, members without bits, classes without members, what they list."""
import enum
from enum import *
def t(f):
    try: r = f()
    except Exception as e: r = (type(e).__name__, str(e), getattr(e,'__notes__',None))
    print(r)
class F(Flag): pass
t(lambda: F(0))
t(lambda: F(7))
class IF(IntFlag): pass
t(lambda: IF(0))
t(lambda: IF(7))
class E(Enum): pass
t(lambda: E(0))
t(lambda: F.__new__(F, 7))
t(lambda: IF.__new__(IF, 7))
t(lambda: E.__new__(E, 7))
print(object.__str__("abc"), object.__str__(3), object.__repr__("a")[:5])
class IronK(IntFlag, boundary=KEEP):
    A=1; B=2
class Mask(Flag, boundary=KEEP):
    Hid=1; Dig=2; Let=4; Only=8|128
class MethodHint(Flag, boundary=CONFORM):
    HiddenText = 0x10
    DigitsOnly = 0x01
    LettersOnly = 0x02
    OnlyMask = 0x0f
print(MethodHint('7' == 7 or 7), repr(MethodHint.OnlyMask), MethodHint.OnlyMask._name_, list(MethodHint))
print(str(MethodHint.HiddenText|MethodHint.OnlyMask), ~MethodHint.HiddenText)
class FN(Flag):
    A=1
    E=None
t(lambda: FN.A|FN.E)
t(lambda: FN.A&FN.E)
t(lambda: FN.A^FN.E)
t(lambda: ~FN.E)
t(lambda: FN.E|FN.A)
class Iron(IntFlag, boundary=STRICT):
    ONE=1; TWO=2; EIGHT=8
t(lambda: Iron(7))
class Iron(IntFlag, boundary=CONFORM):
    ONE=1; TWO=2; EIGHT=8
t(lambda: Iron(7))
class Iron(IntFlag, boundary=EJECT):
    ONE=1; TWO=2; EIGHT=8
t(lambda: Iron(7))
class Simple(Flag, boundary=KEEP):
    SINGLE=1
t(lambda: repr(Simple(3)))
t(lambda: str(Simple(3)))
t(lambda: repr(Simple(8)))
t(lambda: repr(Simple.SINGLE|Iron.TWO))
class I2(IntFlag):
    ONE=1; TWO=2
t(lambda: repr(I2(8))); t(lambda: repr(I2(9))); t(lambda: str(I2(9))); t(lambda: I2(9).name); t(lambda: I2(8).name)
@global_enum
class Lights(IntFlag):
    LOW=1; FOG=2; HIGH=4
t(lambda: repr(Lights(9))); t(lambda: str(Lights(9))); t(lambda: repr(Lights(8))); t(lambda:repr(Lights(0)))
@global_enum
class LightsF(Flag, boundary=KEEP):
    LOW=1; FOG=2; HIGH=4
t(lambda: repr(LightsF(9))); t(lambda: str(LightsF(9))); t(lambda: repr(LightsF(8))); t(lambda:repr(LightsF(0)))
for c in (F, E): print(dir(c))
print(IF._new_member_ is int.__new__, F._new_member_ is object.__new__)
class G(int, Enum):
    A=1
    def __repr__(self): return 'item'
    __str__=object.__str__
print(str(G.A), dir(G)[:3])
class G(str, Enum):
    A='1'
    def __repr__(self): return 'item'
    __str__=object.__str__
print(str(G.A))
import inspect
class C(Enum): A=1
t(lambda: inspect.signature(C))
t(lambda: inspect.signature(E))
print(sorted(set(enum.__all__)))
print(I2.ONE|4, repr(~I2.ONE), repr(I2(-1)), repr(I2(0)))
t(lambda: Simple.SINGLE | None)

for kind in Enum, IntEnum, StrEnum, Flag, IntFlag:
    def bad():
        class Bad(kind):
            def __new__(cls, value): return super().__new__(cls, value)
            first = 'a' if kind is StrEnum else 1
    t(bad)
class mixin:
    @property
    def ORG(self): return 'huh'
class Color(mixin, Enum):
    RED = 1; BLUE = 3
Color.BLUE._add_alias_('ORG'); print(Color.ORG, Color.RED.ORG)
