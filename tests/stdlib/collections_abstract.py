# The abstract classes of collections.abc: what belongs to them, and what they bring along.
import asyncio
import collections.abc as abstract
import operator


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# Who belongs to what, by methods alone.
for name in (
    "Hashable Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Iterable Iterator Reversible Generator Sized "
    "Container Collection Callable Set MutableSet Mapping MutableMapping Sequence MutableSequence"
).split():
    protocol = getattr(abstract, name)
    kinds = (int, str, list, dict, set, bytes, object, range, type(iter([])), type(x for x in ()), type(len))
    print(name, attempt(protocol), [kind.__name__ for kind in kinds if issubclass(kind, protocol)])

    class Derived(protocol):
        pass

    print(attempt(Derived), issubclass(int, Derived), issubclass(Derived, protocol))


class Unhashable:
    __hash__ = None


print(issubclass(Unhashable, abstract.Hashable), isinstance([], abstract.Hashable), isinstance((), abstract.Hashable))


# Sets
class Letters(abstract.MutableSet):
    def __init__(self, letters=()):
        self.letters = dict.fromkeys(letters)

    def __contains__(self, letter):
        return letter in self.letters

    def __iter__(self):
        return iter(self.letters)

    def __len__(self):
        return len(self.letters)

    def add(self, letter):
        self.letters[letter] = None

    def discard(self, letter):
        self.letters.pop(letter, None)

    def __repr__(self):
        return f"<{''.join(self.letters)}>"


letters = Letters("abcd")
others = (letters, Letters("cdef"), Letters("cd"), {"c"}, "cd", ["c", "d"], 5)
for name in "lt le eq ne gt ge and_ or_ xor sub".split():
    operate = getattr(operator, name)
    for other in others:
        print(name, other, attempt(operate, letters, other), attempt(operate, other, letters))
for name in "iand ior ixor isub".split():
    for other in (Letters("cdef"), "cx", {"c"}, 5):
        changed = Letters("abcd")
        print(name, other, attempt(getattr(operator, name), changed, other), changed)
    changed = Letters("abcd")
    print(name, "itself", getattr(operator, name)(changed, changed))
changed = Letters("ab")
print(changed.pop(), changed, changed.remove("b"), attempt(changed.pop), attempt(changed.remove, "q"))
changed |= "xy"
changed.clear()
print(changed, changed.isdisjoint("a"), letters.isdisjoint("za"), letters._hash() == hash(frozenset("abcd")))


# Mappings
class Table(abstract.MutableMapping):
    def __init__(self):
        self.rows = {}

    def __getitem__(self, key):
        return self.rows[key]

    def __setitem__(self, key, value):
        self.rows[key] = value

    def __delitem__(self, key):
        del self.rows[key]

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)

    def __repr__(self):
        return f"Table({self.rows})"


class OnlyKeys:
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key * 2


table = Table()
table.update({"a": 1}, b=2)
table.update([("c", 3)])
table.update(table)
table.update(OnlyKeys())
print(table, table.setdefault("a", 9), table.setdefault("z", 9), table.popitem(), table.pop("b"), table.pop("b", 5))
print(attempt(table.pop, "b"), table.get("q"), table.get("c"), "c" in table, "q" in table, attempt(table.update, 5))
print(table == dict(table), table == 5, table.keys(), table.items(), table.values(), attempt(reversed, table))
print(table.keys() & {"k"}, table.items() - {("k", "kk")} == {("c", 3), ("z", 9)}, ("k", "kk") in table.items())
print(("k", 1) in table.items(), ("n", 1) in table.items(), "kk" in table.values(), 1 in table.values())
table.clear()
print(table, attempt(table.popitem), abstract.Mapping[int, str], abstract.Callable[[int], str])


# Sequences
class Row(abstract.MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, value):
        self.items.insert(index, value)

    def __repr__(self):
        return f"Row({self.items})"


for size in range(5):
    row = Row(range(size))
    row.reverse()
    print(row, list(reversed(row)))
row.extend(row)
row += (7,)
print(row, row.pop(), row.pop(0), row.remove(1), row, attempt(row.remove, 99), row.index(0), row.index(0, -2), row.count(0))
row.clear()
print(row, attempt(row.pop))


# Generators
class Echo(abstract.Generator):
    def send(self, value):
        return value

    def throw(self, *details):
        return super().throw(*details)


class Stubborn(Echo):
    def throw(self, *details):
        return None


echo = Echo()
print(next(echo), echo.close(), attempt(echo.throw, ValueError("thrown")), iter(echo) is echo, attempt(Stubborn().close))


class Three(abstract.AsyncGenerator):
    given = 0

    async def asend(self, value):
        if self.given == 3:
            raise StopAsyncIteration
        self.given += 1
        return self.given

    async def athrow(self, *details):
        return await super().athrow(*details)


class Deaf(Three):
    async def athrow(self, *details):
        return None


async def main():
    three = Three()
    print([value async for value in three], await three.aclose(), await anext(Three()))
    try:
        await Deaf().aclose()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
