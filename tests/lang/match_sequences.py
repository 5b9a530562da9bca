# match: sequence patterns with stars and nesting, which types they accept, and what they bind.
def f(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, 2, *rest]:
            return f"starts 1 2, rest {rest}"
        case [a, [b, c], d]:
            return f"nested {a} {b} {c} {d}"
        case [int(a), str(b)]:
            return f"int {a} str {b}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case [*init, "end"]:
            return f"to the end {init}"
        case (x, y, z):
            return f"three {x} {y} {z}"
        case [_, _, *middle, _] if len(middle) > 1:
            return f"middle {middle}"
        case [*all_]:
            return f"seq {all_}"
        case _:
            return "not a sequence"


for v in ([], (), [5], [1, 2], [1, 2, 3, 4], (0, [1, 2], 3), (0, "bc", 3), [7, "s"], ["s", 7], [4, 5, 4], [9, 9, 9, 9], ["x", "end"], (1, 2.5, 3), [5, 6, 7, 8, 9], "str", b"bytes", range(3), range(1), {1, 2}, {1: 2}, iter([1]), 5, None, [[]], (n for n in [1])):
    print(repr(v) if not hasattr(v, "__next__") else "iterator", "->", f(v))


def points(p):
    match p:
        case (0, 0): return "origin"
        case (0, y): return f"y axis {y}"
        case (x, 0): return f"x axis {x}"
        case (x, y) if x == y: return f"diagonal {x}"
        case (x, y): return f"{x},{y}"
        case ((x1, y1), (x2, y2), *more): return f"line {x2 - x1} {y2 - y1} and {len(more)}"


for p in ((0, 0), (0, 5), (5, 0), (3, 3), (1, 2), ((1, 1), (2, 3), (4, 4)), [0, 0], (1,), "ab", ((1, 1), 2, 3)):
    print(p, points(p))


def ops(cmd):
    match cmd.split():
        case ["go", ("north" | "south" | "east" | "west") as d]: return f"going {d}"
        case ["go", other]: return f"cannot go {other}"
        case ["take", *things] if things: return "taking " + " and ".join(things)
        case ["take"]: return "take what?"
        case ["drop", ("all" | "everything")]: return "dropping all"
        case ["look" | "l"]: return "looking"
        case [verb, *_]: return f"unknown {verb}"
        case []: return "silence"


for c in ("go north", "go up", "take lamp key", "take", "drop all", "drop lamp", "l", "look", "", "dance now"):
    print(repr(c), "->", ops(c))


class MySeq(list): pass
class Fake:
    def __len__(self): return 2
    def __getitem__(self, i): return i


for v in (MySeq([1, 2]), Fake()):
    match v:
        case [a, b]: print(type(v).__name__, "matches", a, b)
        case _: print(type(v).__name__, "does not")
match [1, [2, [3, [4, [5]]]]]:
    case [a, [b, [c, [d, [e]]]]]: print(a, b, c, d, e)
match [1, 2, 3, 4, 5]:
    case [a, *b, c]: print(a, b, c, type(b).__name__)
match (1, 2, 3):
    case [a, *b]: print(a, b, type(b).__name__)
match [[1, 2], [3, 4]]:
    case [[a, _], [_, b]]: print(a, b)
match ["a", 1], ["b", 2]:
    case ["a", x], ["b", y]: print(x, y)
match [1, 2]:
    case [x, x_] | [x, x_, _]: print("or in seq", x, x_)
