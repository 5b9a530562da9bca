# A program that ends in ValueError.
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __matmul__(self, o):
        if len(self.rows[0]) != len(o.rows):
            raise ValueError(f"shapes {len(self.rows)}x{len(self.rows[0])} and {len(o.rows)}x{len(o.rows[0])}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __repr__(self): return f"Matrix({self.rows})"
a = Matrix([[1, 2], [3, 4]])
b = Matrix([[1, 2, 3]])
print(a @ a)
result = (a
          @ a
          @ b)
