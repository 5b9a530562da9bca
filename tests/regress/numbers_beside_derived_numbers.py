# An int's comparisons do not know floats, whose classes are derived from them or not.
class C(float):
    def __gt__(self, other):
        return NotImplemented


class D(float):
    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return NotImplemented


class I(int):
    def __gt__(self, other):
        return NotImplemented


class S(str):
    def __gt__(self, other):
        return NotImplemented


class F(float):
    pass


class J(int):
    pass


for c in C(), D(), I(), S(), F(), J():
    for o in 1, 1.5, "a", C(), I(), F(2), J(2), True, 2 + 0j:
        for f in (lambda: c > o, lambda: o < c, lambda: c < o, lambda: o > c, lambda: c >= o, lambda: max(c, o), lambda: min(c, o),
                  lambda: max([o, c]), lambda: sorted([c, o]), lambda: c == o, lambda: c != o, lambda: o == c, lambda: [c] > [o],
                  lambda: (c,) <= (o,), lambda: c in [o], lambda: {c: 1}.get(o)):
            try:
                print(f(), end=" ")
            except TypeError as e:
                print(e, end=" ")
        print()
