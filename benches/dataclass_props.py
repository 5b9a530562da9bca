# Dataclasses, properties, comparison and replacement.
from dataclasses import dataclass, replace


@dataclass
class Item:
    name: str
    price: int
    quantity: int = 1

    @property
    def total(self):
        return self.price * self.quantity

    @property
    def label(self):
        return self.name


@dataclass(order=True)
class Version:
    major: int
    minor: int
    patch: int = 0


@dataclass(frozen=True)
class Key:
    a: int
    b: int


class Temp:
    def __init__(self, c):
        self._c = c

    @property
    def celsius(self):
        return self._c

    @celsius.setter
    def celsius(self, v):
        self._c = v if v > -274 else -273

    @property
    def fahrenheit(self):
        return self._c * 9 // 5 + 32


total = 0
for i in range(200000):
    item = Item("n", i % 100, i % 7)
    total += item.total + len(item.label)
    item.quantity += 1
    total += item.total
t = Temp(0)
for i in range(500000):
    t.celsius = t.celsius + i % 5 - 2
    total += t.fahrenheit
versions = sorted(Version(i * 7 % 5, i * 3 % 11, i) for i in range(6000))
total += sum(v.patch * k for k, v in enumerate(versions))
total += sum(Item("a", i) == Item("a", i % 3) for i in range(40000))
table = {}
for i in range(30000):
    k = Key(i % 50, i % 30)
    table[k] = table.get(k, 0) + 1
for i in range(8000):
    total += replace(versions[0], patch=i).patch
print(total, len(table), versions[0], versions[-1])
