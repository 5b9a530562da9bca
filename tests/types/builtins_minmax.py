# min, max, sorted with keys and defaults; abs, round, divmod, pow; their errors.
print(max(1, 2), max([1, 3, 2]), max("b", "a"), max([5]), max(1, 2.0), max(2, 2.0), max(2.0, 2), min(2, 2.0), max((1, 2), (1, 3)), max("apple", "fig", key=len), min(["ccc", "a", "bb"], key=len), max([], default=0), min((), default=None), max({3: "a", 1: "b"}), max("hello"), min({5, 3}), max(range(5)), max(x * x % 7 for x in range(6)), max([1, -5], key=abs), min(-1, 1, key=abs), max(True, 0), max([[1, 2], [1, 3]]), max(iter([2, 9])), max([3, 1], default=5), max(1, 2, key=None), max([(1, "b"), (1, "a")], key=lambda t: t[0]), min([(1, "b"), (1, "a")], key=lambda t: t[0]))
for f in (lambda: max(), lambda: max([]), lambda: min(()), lambda: max(5), lambda: max(1, "a"), lambda: max([1, None]), lambda: max(1, 2, default=3), lambda: max([1], key=5), lambda: max([1], foo=1), lambda: min(iter([])), lambda: max(None), lambda: max([{}, {}]), lambda: max(1, 2, key=lambda: 0), lambda: min({}), lambda: max(""), lambda: min(1)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(abs(-3), abs(-2.5), abs(-0.0), abs(True), abs(-10 ** 30), round(3.7), round(-3.5), round(2.567, 1), round(1234, -2), type(round(2.0)).__name__, type(round(2.0, 0)).__name__, divmod(7, 2), divmod(-7, 2.0), pow(2, 8), pow(2, 8, 100), pow(2.0, -1), pow(base=2, exp=3), pow(2, exp=5, mod=7), pow(7, -1, 11))
print(isinstance(1, int), isinstance("s", (int, str)), isinstance(True, int), isinstance(1, object), isinstance([], (dict, (set, list))), isinstance(1, ()), issubclass(int, object), issubclass(bool, (str, int)), isinstance(int, type), isinstance(ValueError(), Exception), isinstance(None, type(None)), isinstance(print, type(len)), callable(int), callable(None), callable(print), callable("s"))
print(bin(5), oct(8), hex(255), chr(97), ord("a"), ascii("é"), repr("a'b"), format(255, "x"), format("s", ">3"), hash(1) == hash(1.0), id(None) == id(None), len("abc"), bool([0]), type(1).__name__, int("7"), float("1.5"), str(1), list("ab"), tuple([1]), set([1]), dict(a=1), bytes([65]), slice(1, 2), range(2), sorted("ba"))
class L:
    def __init__(self): self.x = 1
    def m(self): pass
l = L()
print(getattr(l, "x"), getattr(l, "y", "d"), hasattr(l, "x"), hasattr(l, "m"), setattr(l, "z", 5), l.z, delattr(l, "z"), hasattr(l, "z"), vars(l), [n for n in dir(l) if n[0] != "_"], "L" in dir(), "x" in dir(l), type(globals()).__name__, "l" in globals(), type(locals()).__name__)
for f in (lambda: abs("a"), lambda: round("a"), lambda: divmod(1), lambda: divmod("a", 1), lambda: pow(), lambda: ord("ab"), lambda: chr("a"), lambda: len(5), lambda: hash({}), lambda: isinstance(1), lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: callable(), lambda: bin("5"), lambda: int([]), lambda: type(), lambda: getattr(1), lambda: vars(1), lambda: sorted(1), lambda: print(foo=1), lambda: print(sep=5), lambda: print(end=5), lambda: id(), lambda: repr(), lambda: input(1, 2), lambda: format(1, 2), lambda: bool(1, 2), lambda: str(1, 2), lambda: float("x"), lambda: object(1), lambda: iter(1), lambda: chr(1.5), lambda: ascii(), lambda: hex(1.0), lambda: oct("1"), lambda: len(), lambda: hash()):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
