"""Operators whose methods a class has made None are called and refuse; pow() with three arguments asks a subclass of int."""


class Blocked:
    __eq__ = None
    __lt__ = None
    __add__ = None
    __radd__ = None
    __bool__ = None
    __hash__ = None
    __iter__ = None
    __contains__ = None


class Unsure:
    def __eq__(self, other):
        return NotImplemented

    def __add__(self, other):
        return NotImplemented


class Derived(Unsure):
    __eq__ = None


class Loud(int):
    def __pow__(self, other, modulus=None):
        return "loud", int(self), other, modulus


blocked, unsure = Blocked(), Unsure()
for source in (
    "blocked == blocked", "blocked == 1", "1 == blocked", "blocked != 1", "blocked < 1", "1 > blocked", "blocked > 1",
    "unsure == blocked", "unsure == Derived()", "unsure == unsure", "blocked + 1", "1 + blocked", "unsure + blocked",
    "blocked + unsure", "blocked - 1", "bool(blocked)", "not blocked", "1 if blocked else 2", "[1] == [blocked]",
    "hash(blocked)", "iter(blocked)", "1 in blocked", "blocked in [blocked]", "pow(Loud(2), 3, 5)", "pow(Loud(2), 3)",
    "pow(2, Loud(3), 5)", "Loud(2) ** 3",
):
    try:
        print(source, "->", eval(source))
    except TypeError as error:
        print(source, "->", error)
