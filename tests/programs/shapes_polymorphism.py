# Polymorphism: abstract bases by hand, visitors, double dispatch, mixins, sorting of mixed objects.
from math import pi


class Shape:
    registry = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[cls.__name__.lower()] = cls

    def area(self): raise NotImplementedError(type(self).__name__)
    def scale(self, k): raise NotImplementedError
    def __lt__(self, other): return self.area() < other.area()
    def accept(self, visitor): return getattr(visitor, f"visit_{type(self).__name__.lower()}", visitor.default)(self)

    @classmethod
    def make(cls, spec):
        kind, *numbers = spec.split()
        return cls.registry[kind](*map(float, numbers))


class Named:
    def __str__(self): return f"{type(self).__name__.lower()} of area {self.area():.2f}"


class Circle(Named, Shape):
    def __init__(self, r): self.r = r
    def area(self): return pi * self.r ** 2
    def scale(self, k): return Circle(self.r * k)


class Rect(Named, Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h
    def scale(self, k): return type(self)(self.w * k, self.h * k)


class Square(Rect):
    def __init__(self, s, _=None): super().__init__(s, s)


class Group(Shape):
    def __init__(self, *parts): self.parts = parts
    def area(self): return sum(p.area() for p in self.parts)
    def scale(self, k): return Group(*(p.scale(k) for p in self.parts))
    def __str__(self): return f"group({', '.join(map(str, self.parts))})"
    def __iter__(self): return iter(self.parts)


class Svg:
    def visit_circle(self, c): return f'<circle r="{c.r:g}"/>'
    def visit_rect(self, r): return f'<rect width="{r.w:g}" height="{r.h:g}"/>'
    def visit_group(self, g): return "<g>" + "".join(p.accept(self) for p in g) + "</g>"
    def default(self, s): return f"<!-- {type(s).__name__} -->"


class Count:
    def __init__(self): self.n = 0
    def visit_group(self, g): return 1 + sum(p.accept(self) for p in g)
    def default(self, s): return 1


class Triangle(Shape):
    def __init__(self, a, b, c):
        if a + b <= c or b + c <= a or a + c <= b:
            raise ValueError(f"no triangle: {a} {b} {c}")
        self.sides = a, b, c

    def area(self):
        s = sum(self.sides) / 2
        p = s
        for x in self.sides:
            p *= s - x
        return p ** 0.5


shapes = [Shape.make(s) for s in ("circle 1", "rect 2 3", "square 2", "triangle 3 4 5")]
g = Group(*shapes[:3], Group(Square(1), Circle(0.5)))
for s in sorted(shapes) + [g]:
    print(type(s).__name__, f"{s.area():.3f}", s.accept(Svg()), s.accept(Count()))
print(max(shapes), min(shapes[:3]), g.scale(2), sep="\n")
for bad in (lambda: Shape.make("hexagon 1"), lambda: Shape.make("circle"), lambda: Shape.make("triangle 1 1 5"), lambda: Shape.make("rect a b"), lambda: Shape().area(), lambda: shapes[3].scale(2), lambda: Circle(1) < 5):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(Shape.registry), [c.__name__ for c in Square.__mro__], isinstance(shapes[2], Rect))


class Rock:
    def meet(self, o): return o.met_by_rock()
    def met_by_rock(self): return "draw"
    def met_by_paper(self): return "paper"
    def met_by_scissors(self): return "rock"
class Paper(Rock):
    def meet(self, o): return o.met_by_paper()
    met_by_rock, met_by_paper, met_by_scissors = (lambda s: "paper"), (lambda s: "draw"), (lambda s: "scissors")
class Scissors(Rock):
    def meet(self, o): return o.met_by_scissors()
    def met_by_paper(self): return "scissors"
    def met_by_scissors(self): return "draw"
print([a().meet(b()) for a in (Rock, Paper, Scissors) for b in (Rock, Paper, Scissors)])
