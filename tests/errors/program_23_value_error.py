# A program that ends in ValueError.
class Vector:
    def __init__(self, *xs): self.xs = xs
    def __add__(self, o): return Vector(*(a + b for a, b in zip(self.xs, o.xs, strict=True)))
    def __getitem__(self, i): return self.xs[i]
    def __iter__(self): return iter(self.xs)
v = Vector(1, 2) + Vector(3, 4)
print(*v, v[0])
try: v[5]
except IndexError as e: print(e)
try: v["x"]
except TypeError as e: print(e)
w = Vector(1) + v
