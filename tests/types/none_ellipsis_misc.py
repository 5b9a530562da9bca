# None, Ellipsis, NotImplemented, type objects and slices as values.
print(None, repr(None), type(None), None is None, None == 0, bool(None), [None], {None: 1}[None], None or "x", hash(None) == hash(None), type(None)() is None, None.__class__.__name__)
print(..., Ellipsis, type(...), repr(...), ... is Ellipsis, bool(...), {...: 1}[...], type(NotImplemented), NotImplemented, repr(NotImplemented))
for f in (lambda: None + 1, lambda: None.x, lambda: len(None), lambda: iter(None), lambda: None < 1, lambda: -None, lambda: int(None), lambda: ... + 1, lambda: ....x, lambda: type(None)(1), lambda: None.append(1), lambda: setattr(None, "x", 1), lambda: None * 2, lambda: 2 * None, lambda: "a" + None, lambda: None in 5):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
    except AttributeError as e:
        print("AttributeError", e)
for t in (int, str, float, bool, list, dict, tuple, set, frozenset, bytes, range, slice, object, type, property, staticmethod, classmethod, super, enumerate, zip, map, filter, reversed):
    print(t, t.__name__, t.__base__.__name__ if t.__base__ else None, t.__mro__[-1].__name__, isinstance(t, type), t.__module__, callable(t))
for v in (1, "s", 1.5, True, [], {}, (), set(), frozenset(), b"", range(1), slice(1), None, ..., print, len, (lambda: 0), int, object(), [].append, "".join, iter([]), iter(()), iter(""), iter({}), iter(set()), iter(range(1)), iter(b""), (x for x in ()), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), {}.keys(), {}.values(), {}.items(), NotImplemented, Exception(), property(), staticmethod(len), classmethod(len), str.upper, int.__add__, (1).__add__, iter(int, 1)):
    print(type(v).__name__, end=" ")
print()
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s == slice(1, 10, 2), s != slice(1), s.indices(6), slice(None), slice(-1, None), slice("a", "b"), slice(1) < slice(2), hash(slice(1)) == hash(slice(1)))
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1), lambda: setattr(s, "start", 5), lambda: slice("a").indices(3)):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(type(type), type(int), isinstance(int, object), issubclass(type, object), int == int, int != str, {int: "i", str: "s"}[int], [t.__name__ for t in sorted([str, int], key=lambda t: t.__name__)], int.__call__("5"), type("")("x"), type([])((1, 2)), type({})(a=1))
print(list[int], dict[str, int], tuple[int, ...], list[list[int]], int | None, int | str, type(int | str).__name__, isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | str), set[int] == set[int], tuple[()])
print(object() == object(), object() != 1, isinstance(object, type), object.__doc__ is not None, object.__bases__, bool(object()), object().__eq__(1), repr(object())[:8], object.__name__)
