# List, tuple, set and dict displays, with unpacking and repeated keys.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, *b), {*a, *b}, [*a, 0, *b, *range(2)], (*a,), [*[]], (*(),))
print({**{"x": 1}, "y": 2, **{"x": 3}}, {**{}}, {"x": 0, **dict(x=1), "x": 2})
print(*a, *b, sep="-")
t = *a, 9, *b
print(t, type(t).__name__)
print([], (), {}, set(), [[]], [()], ((),), (1,), [1,], {1}, {1: 2,})
print({1: "int", 1.0: "float", True: "bool"}, {1, 1.0, True}, {0: "a", False: "b"}, {2.0: 1, 2: 3})
print([*"abc"], {*"aaa"} == {"a"}, [*{"k": 1, "j": 2}], [*{"k": 1}.items()], [*map(str, a)], [*(i * i for i in a)])
x = 1, 2, 3
y = 1,
print(x, y, (1), ((1)), ((1,)), (1, (2, (3,))))


def f():
    return *a, *b


def g():
    yield *a, 5


print(f(), list(g()))
for i in *a, *b:
    print(i, end=" ")
print()
nested = [[1, [2, [3, [4]]]], {"a": [{"b": ({"c": 1},)}]}]
print(nested, nested[0][1][1][1][0], nested[1]["a"][0]["b"][0]["c"])
print({(1, 2): [3], frozenset([1]): 4, None: None, "": 0})
print([1, "a", None, True, 2.5, b"x", ..., [1], (2,), {3}, {4: 5}, range(6), 1e100, -0.0])
long = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40]
print(sum(long), len(long), {**{i: -i for i in long}}[40])


class Keys:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print({**Keys()}, dict(**Keys()), dict(Keys()))
for h in (lambda: [*5], lambda: {**5}, lambda: {[]: 1}, lambda: {{}}, lambda: (*None,), lambda: {**[1]}, lambda: {[1]}, lambda: print(*1)):
    try:
        h()
    except TypeError as e:
        print(e)
