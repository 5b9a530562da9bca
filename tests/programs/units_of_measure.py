# A class of quantities with units: operators, reflected operators, formats, hashing, conversions.
from __future__ import annotations
from dataclasses import dataclass, field
from fractions import Fraction
from functools import total_ordering, reduce
import math
import operator


class DimensionError(TypeError):
    def __init__(self, left, right, op):
        super().__init__(f"cannot {op} {left} and {right}")
        self.left, self.right, self.op = left, right, op


@dataclass(frozen=True)
class Unit:
    powers: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, **powers):
        return cls(tuple(sorted((k, v) for k, v in powers.items() if v)))

    def __mul__(self, other):
        d = dict(self.powers)
        for k, v in other.powers:
            d[k] = d.get(k, 0) + v
        return Unit.of(**d)

    def __pow__(self, n):
        return Unit.of(**{k: v * n for k, v in self.powers})

    def __truediv__(self, other):
        return self * other ** -1

    def __str__(self):
        if not self.powers:
            return "1"
        return "*".join(k if v == 1 else f"{k}^{v}" for k, v in self.powers)


@total_ordering
class Quantity:
    __slots__ = ("value", "unit")

    def __init__(self, value, unit=Unit()):
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "unit", unit)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable: {name!r}")

    def _need(self, other, op):
        if not isinstance(other, Quantity):
            return NotImplemented
        if other.unit != self.unit:
            raise DimensionError(self.unit, other.unit, op)
        return other

    def __add__(self, other):
        if other == 0:
            return self
        o = self._need(other, "add")
        return o if o is NotImplemented else Quantity(self.value + o.value, self.unit)

    __radd__ = __add__

    def __sub__(self, other):
        o = self._need(other, "subtract")
        return o if o is NotImplemented else Quantity(self.value - o.value, self.unit)

    def __mul__(self, other):
        if isinstance(other, Quantity):
            return Quantity(self.value * other.value, self.unit * other.unit)
        if isinstance(other, Unit):
            return Quantity(self.value, self.unit * other)
        return Quantity(self.value * other, self.unit)

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, Quantity):
            return Quantity(self.value / other.value, self.unit / other.unit)
        if isinstance(other, Unit):
            return Quantity(self.value, self.unit / other)
        return Quantity(self.value / other, self.unit)

    def __rtruediv__(self, other):
        return Quantity(other / self.value, self.unit ** -1)

    def __pow__(self, n, mod=None):
        return Quantity(self.value ** n, self.unit ** n)

    def __neg__(self): return Quantity(-self.value, self.unit)
    def __abs__(self): return Quantity(abs(self.value), self.unit)
    def __round__(self, n=None): return Quantity(round(self.value, n), self.unit)
    def __bool__(self): return bool(self.value)
    def __float__(self):
        if self.unit.powers:
            raise DimensionError(self.unit, "1", "convert")
        return float(self.value)
    def __divmod__(self, o):
        q, r = divmod(self.value, o.value)
        return q, Quantity(r, self.unit)
    def __floor__(self): return math.floor(self.value)
    def __ceil__(self): return math.ceil(self.value)
    def __trunc__(self): return math.trunc(self.value)

    def __eq__(self, other):
        if isinstance(other, Quantity):
            return (self.value, self.unit) == (other.value, other.unit)
        return NotImplemented

    def __lt__(self, other):
        o = self._need(other, "compare")
        return o if o is NotImplemented else self.value < o.value

    def __hash__(self): return hash((self.value, self.unit.powers and 1))
    def __format__(self, spec): return f"{self.value:{spec}} {self.unit}"
    def __repr__(self): return f"Quantity({self.value!r}, {self.unit})"


m, s, kg = (Unit.of(**{n: 1}) for n in ("m", "s", "kg"))
d = 100 * Quantity(1) * m
t = Quantity(9.58) * s
print(d, t, d / t, f"{d / t:.2f}", f"{d/t:>10.3e}")
print(sum([Quantity(Fraction(1, 3), m), Quantity(Fraction(1, 6), m)]))
print(reduce(operator.mul, [Quantity(n, m) for n in range(1, 5)]))
print(sorted([Quantity(3, s), Quantity(1, s), Quantity(2, s)], reverse=True))
print(max(Quantity(3, s), Quantity(7, s)), -Quantity(2, kg), abs(Quantity(-2, kg)), round(Quantity(2.567, kg), 1))
print(math.floor(Quantity(2.5, kg)), math.ceil(Quantity(2.5, kg)), math.trunc(Quantity(2.5, kg)), divmod(Quantity(17, s), Quantity(5, s)))
print(2 / Quantity(4, s), Quantity(3, m) ** 2, Quantity(1, m) == 1, Quantity(1, m) != Quantity(1, s), {Quantity(1, m), Quantity(1, m)})
print(float(d / d), bool(Quantity(0, m)))
for f in (lambda: d + t, lambda: d < t, lambda: float(d), lambda: d - 1, lambda: d < 3, lambda: setattr(d, "value", 2), lambda: 3 - d, lambda: pow(2, d), lambda: d % 2, lambda: d @ d, lambda: complex(d), lambda: d.x):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__, e)
