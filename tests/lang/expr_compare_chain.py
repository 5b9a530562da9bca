# Comparison chains: each operand evaluated once, stopping at the first false link.
log = []


def v(x):
    log.append(x)
    return x


def show(result):
    print(result, log)
    log.clear()


show(v(1) < v(2) < v(3))
show(v(1) < v(1) < v(3))
show(v(3) > v(2) > v(5) > v(1))
show(v(1) == v(1.0) == v(True))
show(v(1) < v(5) > v(2) != v(3))
show(v(2) in v([1, 2]) in v([[1, 2]]))
show(v(1) is not v(None) is not v(2))
show(not v(1) < v(2))
show((v(1) < v(2)) < v(3))
show((v(3) > v(2)) == v(1))
print(1 < 2 == 2, (1 < 2) == 2, 1 == 1 in [1], (1 == 1) in [1])
print("a" < "b" < "c", "Z" < "a", "" < "a", "abc" < "abd", "abc" < "abcd", "10" < "9")
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9, 9], (1, "a") < (1, "b"))
print(1 < 1.5 < 2, 1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 30 > 1e30, 10 ** 400 > 1e308)
print(None is None, None == None, None != 0, None == False, 0 == False, "" == False)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, [nan] == [nan], nan in [nan], 1 < nan < 2)
print([1, [2, (3, {4: 5})]] == [1, [2, (3, {4: 5})]], {1: 2} == {1: 2.0}, {1} == frozenset([1]), [1] == (1,))


class Vague:
    def __init__(self, name):
        self.name = name

    def __bool__(self):
        print("bool", self.name)
        return self.name == "yes"


class Link:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return Vague("yes" if self.n < other.n else "no")


a, b, c = Link(1), Link(2), Link(3)
print((a < b < c).name)
print((b < a < c).name)
if not (c < b < a):
    print("not taken")
for f in (lambda: 1 < "a", lambda: [] < (), lambda: None < None, lambda: {} < {}, lambda: "a" >= 1, lambda: object() > 1):
    try:
        f()
    except TypeError as e:
        print(e)
