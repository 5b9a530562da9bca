# Objects of many classes behind one method: polymorphic calls, attributes, inheritance.
class Shape:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def area(self):
        return 0

    def moved(self, dx):
        self.x += dx
        return self

    def weight(self):
        return self.area() + self.x - self.y


class Circle(Shape):
    def __init__(self, x, y, r):
        super().__init__(x, y)
        self.r = r

    def area(self):
        return 3 * self.r * self.r


class Rect(Shape):
    def __init__(self, x, y, w, h):
        super().__init__(x, y)
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Square(Rect):
    def __init__(self, x, y, s):
        super().__init__(x, y, s, s)

    def weight(self):
        return super().weight() + 1


class Triangle(Shape):
    def __init__(self, x, y, b, h):
        super().__init__(x, y)
        self.b, self.h = b, h

    def area(self):
        return self.b * self.h // 2


def make(i):
    kind = i % 4
    if kind == 0:
        return Circle(i, 1, i % 10)
    if kind == 1:
        return Rect(i, 2, i % 7, i % 5)
    if kind == 2:
        return Square(i, 3, i % 6)
    return Triangle(i, 4, i % 9, i % 8)


total = 0
for round in range(20):
    shapes = [make(i) for i in range(20000)]
    for s in shapes:
        total += s.moved(round).weight()
    for s in shapes:
        if isinstance(s, Rect):
            total -= s.w
        total += s.area()
print(total)
