# super() in every position: methods, class methods, properties, nested functions, with arguments, and its errors.
class Base:
    attr = "base attr"

    def __init__(self):
        self.log = ["Base.__init__"]

    def method(self):
        return "Base.method"

    @classmethod
    def cm(cls):
        return f"Base.cm of {cls.__name__}"

    @staticmethod
    def sm():
        return "Base.sm"

    @property
    def prop(self):
        return "Base.prop"

    def __getitem__(self, k):
        return f"Base[{k}]"

    def __str__(self):
        return "Base str"

    def __eq__(self, other):
        return "Base eq"

    def gen(self):
        yield 1


class Child(Base):
    attr = "child attr"

    def __init__(self):
        super().__init__()
        self.log.append("Child.__init__")

    def method(self):
        return "Child > " + super().method()

    @classmethod
    def cm(cls):
        return "Child > " + super().cm()

    @staticmethod
    def sm():
        return "Child > " + super(Child, Child).sm()

    @property
    def prop(self):
        return "Child > " + super().prop

    def __getitem__(self, k):
        return "Child > " + super().__getitem__(k)

    def __str__(self):
        return "Child > " + super().__str__()

    def __eq__(self, other):
        return "Child > " + super().__eq__(other)

    def attrs(self):
        return super().attr, self.attr, __class__.__name__

    def gen(self):
        yield 0
        yield from super().gen()

    def in_nested(self):
        def inner():
            return super(Child, self).method()
        return inner(), [super(Child, self).attr for _ in range(1)], (lambda: __class__.attr)()

    def rebound(self):
        s = super()
        m = s.method
        return m(), type(s).__name__, s.__self__ is self, s.__thisclass__.__name__


c = Child()
print(c.log, c.method(), c.cm(), Child.cm(), c.sm(), c.prop, c["k"], str(c), c == 1, c.attrs(), list(c.gen()))
print(c.in_nested(), c.rebound())


class Grand(Child):
    pass


g = Grand()
print(g.log, g.method(), g.cm(), g.attrs())


class Other(Base):
    def method(self):
        self = Child()
        try:
            return super().method()
        except TypeError as e:
            return str(e)


print(Other().method())


def outside():
    return super()


class NoSelf:
    def nothing():
        return super()

    def missing(self):
        return super().nope

    def setit(self):
        super().x = 1


for f in (outside, NoSelf.nothing, NoSelf().missing, NoSelf().setit, lambda: super(int, "s"), lambda: super(5)):
    try:
        f()
    except (RuntimeError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Setter(Base):
    @property
    def p(self):
        return self._p

    @p.setter
    def p(self, v):
        self._p = v


class SubSetter(Setter):
    @Setter.p.setter
    def p(self, v):
        Setter.p.fset(self, v * 2)

    def __setattr__(self, k, v):
        super().__setattr__(k, (v, "set") if k == "z" else v)


s = SubSetter()
s.p = 21
s.z = 1
print(s.p, s.z)
