# match: literals, captures, wildcards, or-patterns, guards, value patterns, the fall through.
class Color:
    RED = 1
    GREEN = "g"


LIMIT = 100


def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -5:
            return "minus five"
        case 2.5:
            return "float"
        case "a" | "b":
            return "letter"
        case "multi" "part":
            return "joined"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case Color.GREEN:
            return "green"
        case str() as s if s.startswith("x"):
            return f"x-string {s}"
        case int(n) if n > 1000:
            return f"big {n}"
        case int() | float() as num:
            return f"number {num}"
        case _ if isinstance(x, list) and not x:
            return "empty list"
        case [] | ():
            return "empty seq"
        case other:
            return f"other {other!r}"


for v in (0, 1, 3, -5, 2.5, "a", "multipart", b"bytes", None, True, False, "g", "xyz", 5000, 50, 0.0, -0.0, 1.0, [], (), {}, "zzz", [1], 10 ** 30):
    print(repr(v), "->", f(v))


def g(v):
    match v:
        case x if x:
            pass
        case _:
            x = "falsy"
    return x


print(g(5), g(0))


def no_match(v):
    match v:
        case 1:
            return "one"
    return "fell out"


print(no_match(1), no_match(2))


def scope(v):
    match v:
        case (a, b):
            pass
        case a:
            b = None
    return a, b


print(scope((1, 2)), scope(5))
match 5:
    case n if n < 3:
        print("small")
    case n if n < 10:
        print("medium", n)
    case n:
        print("large")
print(n)
match 1, 2:
    case 1, 2:
        print("tuple subject")
match (yes := 7):
    case 7: print("walrus subject", yes)


class Cmp:
    def __eq__(self, o):
        print("eq", o)
        return o == 2


match Cmp():
    case 1: print("one")
    case 2: print("two")
    case 3: print("three")
match "x":
    case Color.RED | "x" as w: print("or as", w)
for v in (1, 1.0, True):
    match v:
        case True: print("True")
        case 1: print("1")
for i in range(4):
    match i:
        case 0: continue
        case 2: break
        case _: print("loop", i)
else:
    print("never")
def ret(v):
    for q in v:
        match q:
            case {"stop": r}: return r
            case _: pass
    return "none"
print(ret([1, {"go": 1}, {"stop": 9}]), ret([]))
match = "soft"; case = "keywords"; _ = 5
print(match, case, _)
