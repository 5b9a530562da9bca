# A report over records: parsing lines, grouping, sorting by several keys, formatted tables, error lines.
raw = """
# id; name; category; price; quantity
1; Desk lamp; light; 34.90; 12
2; Floor lamp; light; 89.00; 3
3; Oak desk; furniture; 249.5; 2
4; Chair; furniture; 79.99; 14
five; broken; x; 1; 1
6; Bulb; light; 4.25; 200
7; Shelf; furniture; -5; 1
8; Cable; ; 3.10; 55
9; Rug
10; Mirror; furniture; 59.00; 0
"""


class Item:
    def __init__(self, id, name, category, price, quantity):
        self.id, self.name, self.category = id, name, category or "other"
        self.price, self.quantity = price, quantity

    @property
    def value(self):
        return self.price * self.quantity

    @classmethod
    def parse(cls, line):
        fields = [f.strip() for f in line.split(";")]
        id, name, category, price, quantity = fields
        item = cls(int(id), name, category, float(price), int(quantity))
        if item.price < 0:
            raise ValueError(f"negative price for {name!r}")
        return item


items, errors = [], []
for number, line in enumerate(raw.splitlines(), 1):
    line = line.partition("#")[0].strip()
    if not line:
        continue
    try:
        items.append(Item.parse(line))
    except ValueError as e:
        errors.append((number, str(e)))
print(f"{'id':>3} {'name':<12} {'category':<10} {'price':>8} {'qty':>5} {'value':>10}")
for i in sorted(items, key=lambda i: (i.category, -i.value)):
    print(f"{i.id:>3} {i.name:<12} {i.category:<10} {i.price:>8.2f} {i.quantity:>5} {i.value:>10,.2f}")
groups = {}
for i in items:
    groups.setdefault(i.category, []).append(i)
print("-" * 30)
for cat, members in sorted(groups.items()):
    total = sum(i.value for i in members)
    best = max(members, key=lambda i: i.value)
    print(f"{cat.upper():<10}|{len(members):^5}|{total:>10.2f}| {best.name}")
grand = sum(i.value for i in items)
print(f"total {grand:.2f}, mean {grand / len(items):.3f}, share of light {sum(i.value for i in groups['light']) / grand:.1%}")
for number, message in errors:
    print(f"line {number}: {message}")
by_id = {i.id: i for i in items}
print(sorted(by_id), by_id.get(5), [i.name for i in items if not i.quantity], any(i.price > 200 for i in items), all(i.name.istitle() for i in items))
import json
doc = json.dumps({c: [{"n": i.name, "v": round(i.value, 2)} for i in m] for c, m in sorted(groups.items())}, indent=1)
print(doc.count("\n"), json.loads(doc)["other"])
