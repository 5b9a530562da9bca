"""Matrices with operators: products, powers, determinants, inverses, all in exact fractions."""

from math import gcd


class Fraction:
    """A ratio of two integers in lowest terms."""

    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"{top} / 0")
        common = gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self.top, self.bottom = top // common, bottom // common

    @classmethod
    def of(cls, value):
        return value if isinstance(value, cls) else cls(value)

    def __add__(self, other):
        other = Fraction.of(other)
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __sub__(self, other):
        return self + -Fraction.of(other)

    def __mul__(self, other):
        other = Fraction.of(other)
        return Fraction(self.top * other.top, self.bottom * other.bottom)

    def __truediv__(self, other):
        other = Fraction.of(other)
        return Fraction(self.top * other.bottom, self.bottom * other.top)

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        other = Fraction.of(other)
        return self.top == other.top and self.bottom == other.bottom

    def __bool__(self):
        return self.top != 0

    def __str__(self):
        return str(self.top) if self.bottom == 1 else f"{self.top}/{self.bottom}"


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction.of(v) for v in row] for row in rows]

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows)

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, square = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ square
            square, n = square @ square, n >> 1
        return result

    def __eq__(self, other):
        return self.rows == other.rows

    def __str__(self):
        cells = [[str(v) for v in row] for row in self.rows]
        width = max(len(c) for row in cells for c in row)
        return "\n".join("[" + "  ".join(c.rjust(width) for c in row) + "]" for row in cells)

    def eliminate(self, right):
        """Turn self into the identity, doing the same to the right side; returns it and the determinant."""
        left, right, det = [r[:] for r in self.rows], [r[:] for r in right.rows], Fraction(1)
        n = len(left)
        for i in range(n):
            pivot = next((r for r in range(i, n) if left[r][i]), None)
            if pivot is None:
                return None, Fraction(0)
            if pivot != i:
                left[i], left[pivot], right[i], right[pivot] = left[pivot], left[i], right[pivot], right[i]
                det = -det
            scale = left[i][i]
            det = det * scale
            left[i], right[i] = [v / scale for v in left[i]], [v / scale for v in right[i]]
            for r in range(n):
                if r != i and (factor := left[r][i]):
                    left[r] = [a - factor * b for a, b in zip(left[r], left[i])]
                    right[r] = [a - factor * b for a, b in zip(right[r], right[i])]
        return Matrix(right), det

    @property
    def det(self):
        return self.eliminate(Matrix.identity(len(self.rows)))[1]

    def inverse(self):
        inverse, det = self.eliminate(Matrix.identity(len(self.rows)))
        if not det:
            raise ValueError("the matrix has no inverse")
        return inverse


m = Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
print("m:", m, sep="\n")
print("determinant:", m.det)
print("inverse:", m.inverse(), sep="\n")
print("m @ inverse is the identity:", m @ m.inverse() == Matrix.identity(3))
print("m ** 5:", m**5, sep="\n")
print("m ** -2:", m**-2, sep="\n")
print("fibonacci(100) from a power:", (Matrix([[1, 1], [1, 0]]) ** 100).rows[0][1])
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
print("hilbert:", hilbert, "its inverse:", hilbert.inverse(), "its determinant:", hilbert.det, sep="\n")
solution = Matrix([[2, 1], [1, -3]]).inverse() @ Matrix([[5], [-1]])
print("2x + y = 5 and x - 3y = -1:", *(str(row[0]) for row in solution.rows))
try:
    Matrix([[1, 2], [2, 4]]).inverse()
except ValueError as error:
    print("error:", error)
