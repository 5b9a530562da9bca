# An inventory with commands from stdin: dataclasses, groupby reports, decimals, sorting by several keys, errors told by line.
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import groupby
from operator import attrgetter


@dataclass(order=True)
class Item:
    category: str
    name: str
    qty: int = field(compare=False)
    price: Decimal = field(compare=False)

    @property
    def value(self):
        return self.qty * self.price


class StockError(Exception):
    pass


class Inventory:
    def __init__(self):
        self.items = {}
        self.log = []

    def add(self, category, name, qty, price):
        qty, price = int(qty), Decimal(price)
        if qty <= 0:
            raise StockError(f"quantity of {name} must be positive, not {qty}")
        item = self.items.setdefault((category, name), Item(category, name, 0, price))
        item.qty += qty
        item.price = price
        self.log.append(("add", name, qty))

    def remove(self, name, qty):
        qty = int(qty)
        found = [i for i in self.items.values() if i.name == name]
        match found:
            case []:
                raise StockError(f"no {name}")
            case [Item(qty=have) as item] if have >= qty:
                item.qty -= qty
                self.log.append(("remove", name, qty))
            case [Item(qty=have)]:
                raise StockError(f"only {have} of {name}, not {qty}")
            case _:
                raise StockError(f"{name} is in {len(found)} categories")

    def report(self, *flags):
        key = attrgetter("category")
        for cat, group in groupby(sorted(self.items.values()), key):
            rows = list(group)
            print(f"{cat.upper():-^36}")
            for i in rows:
                print(f"{i.name:<12}{i.qty:>5} x {i.price:>8} = {i.value:>7}")
            print(f"{'':12}{'':>5}   {'':>8}   {sum(map(attrgetter('value'), rows)):>7}")


inv = Inventory()
for n, line in enumerate(sys.stdin, 1):
    cmd, *args = line.split() or ["#"]
    if cmd.startswith("#"):
        continue
    try:
        getattr(inv, cmd)(*args)
    except StockError as e:
        print(f"line {n}: {e}")
    except (ValueError, InvalidOperation) as e:
        print(f"line {n}: {type(e).__name__}")
    except AttributeError:
        print(f"line {n}: unknown command {cmd!r}")
    except TypeError as e:
        print(f"line {n}: {e}")
print(inv.log)
totals = defaultdict(Decimal)
for i in inv.items.values():
    totals[i.category] += i.value
print({k: str(v) for k, v in sorted(totals.items(), key=lambda kv: -kv[1])})
