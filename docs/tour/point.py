class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def size(self):
        return abs(self.x) + abs(self.y)

p = Point(3, -4)
print(p.size())
