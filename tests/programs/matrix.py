# A matrix class: operators, identity, transposition, determinants by elimination with exact fractions.
class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"{n}/0")
        if d < 0:
            n, d = -n, -d
        a, b = abs(n), d
        while b:
            a, b = b, a % b
        self.n, self.d = n // (a or 1), d // (a or 1)

    @staticmethod
    def of(v):
        return v if isinstance(v, Fraction) else Fraction(v)

    def __add__(self, o): o = Fraction.of(o); return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)
    def __neg__(self): return Fraction(-self.n, self.d)
    def __sub__(self, o): return self + -Fraction.of(o)
    def __mul__(self, o): o = Fraction.of(o); return Fraction(self.n * o.n, self.d * o.d)
    def __truediv__(self, o): o = Fraction.of(o); return Fraction(self.n * o.d, self.d * o.n)
    def __rtruediv__(self, o): return Fraction.of(o) / self
    __radd__, __rmul__ = __add__, __mul__
    def __eq__(self, o): o = Fraction.of(o); return (self.n, self.d) == (o.n, o.d)
    def __hash__(self): return hash((self.n, self.d))
    def __lt__(self, o): o = Fraction.of(o); return self.n * o.d < o.n * self.d
    def __bool__(self): return self.n != 0
    def __repr__(self): return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"
    def __float__(self): return self.n / self.d


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __setitem__(self, key, v):
        i, j = key
        self.rows[i][j] = v

    def __add__(self, o): return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows))

    def __mul__(self, k):
        return Matrix([v * k for v in r] for r in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {o.shape}")
        cols = list(zip(*o.rows))
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in cols] for r in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __iter__(self): return iter(self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self): return "\n".join(" ".join(f"{str(v):>5}" for v in r) for r in self.rows)

    def det(self):
        rows = [[Fraction.of(v) for v in r] for r in self.rows]
        n, result = len(rows), Fraction(1)
        for i in range(n):
            pivot = next((r for r in range(i, n) if rows[r][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                rows[i], rows[pivot] = rows[pivot], rows[i]
                result = -result
            result *= rows[i][i]
            for r in range(i + 1, n):
                f = rows[r][i] / rows[i][i]
                rows[r] = [a - f * b for a, b in zip(rows[r], rows[i])]
        return result

    def inverse(self):
        n = len(self.rows)
        aug = [[Fraction.of(v) for v in r] + [Fraction(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for i in range(n):
            p = next(r for r in range(i, n) if aug[r][i])
            aug[i], aug[p] = aug[p], aug[i]
            aug[i] = [v / aug[i][i] for v in aug[i]]
            for r in range(n):
                if r != i and aug[r][i]:
                    aug[r] = [a - aug[r][i] * b for a, b in zip(aug[r], aug[i])]
        return Matrix(r[n:] for r in aug)


m = Matrix([[2, 1, 3], [0, -1, 4], [1, 2, 5]])
print(m, m.T, m + m.T, m @ m, 2 * m, sep="\n\n")
print(m.det(), m.shape, m[1, 2], m == m.T.T, m ** 0 == Matrix.identity(3), (m ** 5)[0, 0])
inv = m.inverse()
print(inv, m @ inv == Matrix.identity(3), inv.det(), float(inv.det()))
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], Matrix([[1, 2], [2, 4]]).det(), Matrix([[0, 1], [1, 0]]).det())
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(5)] for i in range(5)])
print(hilbert, hilbert.rows[4][4] < hilbert.rows[0][0], sum(hilbert.rows[0], Fraction(0)))
for bad in (lambda: Matrix([[1], [1, 2]]), lambda: m @ Matrix([[1, 2]]), lambda: Fraction(1, 0), lambda: Matrix([[0]]).inverse()):
    try:
        bad()
    except (ValueError, ZeroDivisionError, StopIteration) as e:
        print(type(e).__name__, e)
