# Money with Decimal: rounding, allocation, currency errors, context, formatting of tables.
from decimal import Decimal, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN, localcontext, getcontext, InvalidOperation, DivisionByZero, Inexact
from collections import defaultdict, namedtuple
from typing import NamedTuple, Iterable


class CurrencyMismatch(ValueError):
    pass


class Money(NamedTuple):
    amount: Decimal
    currency: str = "EUR"

    @classmethod
    def parse(cls, text):
        match text.split():
            case [n]:
                return cls(Decimal(n))
            case [n, c] if c.isupper():
                return cls(Decimal(n.replace(",", "")), c)
            case other:
                raise ValueError(f"not money: {other!r}")

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} != {other.currency}")
        return self._replace(amount=self.amount + other.amount)

    def __mul__(self, n):
        return self._replace(amount=(self.amount * Decimal(n)).quantize(Decimal("0.01"), ROUND_HALF_EVEN))

    def __str__(self):
        return f"{self.amount:,.2f} {self.currency}"

    def allocate(self, ratios: Iterable[int]):
        ratios = list(ratios)
        total = sum(ratios)
        cents = int(self.amount * 100)
        shares = [cents * r // total for r in ratios]
        for i in range(cents - sum(shares)):
            shares[i] += 1
        return [self._replace(amount=Decimal(s) / 100) for s in shares]


a = Money.parse("1,234.50 EUR")
b = Money.parse("0.10")
print(a, b, a + b, a * "0.075")
print(repr(a + b), a._asdict(), Money._fields, Money._field_defaults)
print([str(x) for x in Money.parse("100").allocate([1, 1, 1])])
print([str(x) for x in Money.parse("0.05 USD").allocate([3, 7])])
for text in ("x", "1 2 3", "12 eur", "", "NaN EUR"):
    try:
        print(Money.parse(text))
    except (ValueError, InvalidOperation) as e:
        print(type(e).__name__, e)
try:
    a + Money.parse("1 USD")
except CurrencyMismatch as e:
    print("mismatch", e)

with localcontext() as ctx:
    ctx.prec = 6
    print(Decimal(1) / Decimal(7), Decimal("1e10") / 3, ctx.flags[Inexact])
    ctx.rounding = ROUND_DOWN
    print(Decimal(2) / Decimal(3))
with localcontext(prec=50):
    print(Decimal(2).sqrt(), Decimal(1).exp())
print(getcontext().prec, Decimal("1.10") + Decimal("2.20"), Decimal("1.1") * 3, Decimal(5) // 2, Decimal(-5) % 3, Decimal("2") ** -2)
for v in ("0.5", "1.5", "2.5", "-0.5", "2.675", "1E+3", "123456789.987654321"):
    d = Decimal(v)
    print(f"{v:>20}|{round(d):>10}|{d.quantize(Decimal('0.1'), ROUND_HALF_UP):>16}|{d:12.2e}|{d:+,.1f}|{d.normalize()}|{d.as_tuple()}")
print(Decimal(0.1), Decimal("0.1") == 0.1, Decimal("0.5") == 0.5, hash(Decimal("2")) == hash(2), sum(map(Decimal, "1.1 2.2 3.3".split())))
print(sorted(map(Decimal, "3 -1 2.5 Infinity -Infinity".split())), Decimal("sNaN").is_snan(), Decimal("1.230").compare(Decimal("1.23")), min(Decimal(1), Decimal(2)))
ledger = defaultdict(list)
Row = namedtuple("Row", "day what amount", defaults=[Decimal(0)])
for line in """mon coffee 2.50
mon lunch 11.90
tue coffee 2.50
wed books 45.00
wed refund -12.35
thu nothing""".splitlines():
    day, what, *rest = line.split()
    ledger[day].append(Row(day, what, *map(Decimal, rest)))
print("-" * 30)
grand = Decimal(0)
for day, rows in ledger.items():
    sub = sum((r.amount for r in rows), Decimal(0))
    grand += sub
    for r in rows:
        print(f"{r.day:<5}{r.what:<12}{r.amount:>12.2f}")
    print(f"{'':5}{'subtotal':*^12}{sub:>12}")
print(f"{'total':=<17}{grand:=>12}")
for f in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("abc"), lambda: Decimal(1) + 1.5, lambda: Decimal((1, 2)), lambda: Decimal(10) ** 1000000000000, lambda: Decimal("1.1").quantize(Decimal("1e-40"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
