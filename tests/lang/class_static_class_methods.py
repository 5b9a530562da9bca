# staticmethod and classmethod: calls through class and instance, inheritance, alternative constructors.
class Date:
    made = 0

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).made += 1

    @classmethod
    def parse(cls, s):
        return cls(*map(int, s.split("-")))

    @classmethod
    def epoch(cls):
        return cls(1970, 1, 1)

    @staticmethod
    def leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    def __repr__(self):
        return f"{type(self).__name__}({self.y}, {self.m}, {self.d})"


class Special(Date):
    made = 100

    @classmethod
    def parse(cls, s):
        obj = super().parse(s.replace("/", "-"))
        obj.d += 1
        return obj


print(Date.parse("2024-02-29"), Date.epoch(), Special.parse("2024/1/1"), Special.epoch(), Date(1, 1, 1).parse("3-3-3"))
print(Date.made, Special.made, Date.leap(2000), Date(1, 1, 1).leap(1900), Special.leap(2024))
bound = Special.epoch
print(bound.__self__ is Special, bound(), bound.__func__ is Date.__dict__["epoch"].__func__, bound.__name__)
print(type(Date.__dict__["leap"]).__name__, type(Date.__dict__["epoch"]).__name__, type(Date.leap).__name__, type(Date.epoch).__name__)


class Tricks:
    def plain(*args):
        return len(args)

    s = staticmethod(plain)
    c = classmethod(plain)
    wrapped_len = staticmethod(len)
    builtin = len
    cls_print = classmethod(lambda cls, *a: (cls.__name__, a))

    @staticmethod
    def default(x, y=[]):
        y.append(x)
        return y

    @classmethod
    def counter(cls):
        cls.n = getattr(cls, "n", 0) + 1
        return cls.n


class TSub(Tricks): pass


t = Tricks()
print(t.plain(), Tricks.plain(), t.s(), Tricks.s(1), t.c(), Tricks.c(1, 2))
print(t.wrapped_len("abc"), t.builtin("abcd"), Tricks.builtin("ab"), TSub.cls_print(1), t.cls_print())
print(Tricks.default(1), t.default(2), Tricks.counter(), Tricks.counter(), TSub.counter(), TSub.counter(), Tricks.n, TSub.n)
sm = staticmethod(lambda v: v + 1)
print(sm(1), sm.__func__(2), sm.__wrapped__(3))
try:
    classmethod(len)("x")
except TypeError as e:
    print(e)
inst = Tricks()
inst.dynamic = classmethod(lambda cls: cls)
print(type(inst.dynamic).__name__)
TSub.added = classmethod(lambda cls: cls.__name__)
TSub.added_static = staticmethod(lambda: "static")
print(TSub.added(), TSub().added(), TSub().added_static())
