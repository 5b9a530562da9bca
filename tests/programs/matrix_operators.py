# A matrix class with every operator, slicing by tuples, iteration, in-place operations, equality, hashing refused, augmented assignment fallbacks and reflected operators.
from __future__ import annotations
from itertools import chain, product
from math import isclose
from numbers import Number
import operator


class Matrix:
    __hash__ = None

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @classmethod
    def from_func(cls, h, w, f): return cls([[f(i, j) for j in range(w)] for i in range(h)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0]) if self.rows else 0
    @property
    def T(self): return Matrix(zip(*self.rows))

    def _elementwise(op):
        def method(self, other):
            if isinstance(other, Number):
                return Matrix([[op(x, other) for x in r] for r in self.rows])
            if not isinstance(other, Matrix):
                return NotImplemented
            if self.shape != other.shape:
                raise ValueError(f"operands with shapes {self.shape} {other.shape}")
            return Matrix([[op(x, y) for x, y in zip(a, b)] for a, b in zip(self.rows, other.rows)])
        method.__name__ = f"__{op.__name__}__"
        return method

    __add__ = __radd__ = _elementwise(operator.add)
    __sub__ = _elementwise(operator.sub)
    __mul__ = __rmul__ = _elementwise(operator.mul)
    __truediv__ = _elementwise(operator.truediv)
    __mod__ = _elementwise(operator.mod)
    del _elementwise

    def __rsub__(self, other): return -self + other
    def __neg__(self): return self * -1
    def __matmul__(self, other):
        if not isinstance(other, Matrix): return NotImplemented
        if self.shape[1] != other.shape[0]: raise ValueError(f"can't multiply {self.shape} by {other.shape}")
        cols = other.T.rows
        return Matrix([[sum(map(operator.mul, r, c)) for c in cols] for r in self.rows])
    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self
    def __pow__(self, n, mod=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base = base @ base
            n >>= 1
            if mod: result, base = result % mod, base % mod
        return result
    def __getitem__(self, key):
        match key:
            case int(i): return self.rows[i]
            case slice(): return Matrix(self.rows[key])
            case (int(i), int(j)): return self.rows[i][j]
            case (slice() as r, int(j)): return [row[j] for row in self.rows[r]]
            case (int(i), slice() as c): return self.rows[i][c]
            case (slice() as r, slice() as c): return Matrix([row[c] for row in self.rows[r]])
            case (Ellipsis, j): return self[:, j]
            case _: raise TypeError(f"bad index {key!r}")
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __iter__(self): return chain.from_iterable(self.rows)
    def __len__(self): return self.shape[0]
    def __contains__(self, x): return any(x in r for r in self.rows)
    def __eq__(self, o): return self.rows == o.rows if isinstance(o, Matrix) else NotImplemented
    def __bool__(self): return any(self)
    def __call__(self, *v): return [sum(map(operator.mul, r, v)) for r in self.rows]
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self):
        w = max(len(str(x)) for x in self)
        return "\n".join("[" + " ".join(f"{x!s:>{w}}" for x in r) + "]" for r in self.rows)
    def __format__(self, spec): return "\n".join(" ".join(format(x, spec) for x in r) for r in self.rows)
    def det(self):
        n, a, sign, prev = len(self.rows), [r[:] for r in self.rows], 1, 1
        for k in range(n - 1):
            if not a[k][k]:
                for i in range(k + 1, n):
                    if a[i][k]: a[k], a[i], sign = a[i], a[k], -sign; break
                else: return 0
            for i, j in product(range(k + 1, n), repeat=2):
                a[i][j] = (a[i][j] * a[k][k] - a[i][k] * a[k][j]) // prev
            prev = a[k][k]
        return sign * a[-1][-1]


m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 10]])
print(m, m.T, m + 1, 1 + m, 2 * m, 10 - m, -m, m - m, m / 2, sep="\n")
print(m @ m, m.det(), m.shape, m[1], m[0, 2], m[:, 1], m[1, 1:], m[:2, ::2], m[..., 0], m[::-1], list(m), len(m), 10 in m, 11 in m, m == m.T.T, m != m.T, bool(Matrix([[0]])), m(1, 0, -1))
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], pow(Matrix([[1, 1], [1, 0]]), 10**6, 10**9 + 7).rows)
m[0, 0] = 100
k = m
k @= Matrix.identity(3) * 2
k += 1
print(k is m, m[0], f"{k:>5}", f"{m / 3:.2f}", Matrix.from_func(2, 3, lambda i, j: i * 10 + j), sep="\n")
for f in (lambda: m @ Matrix([[1, 2]]), lambda: m + Matrix([[1]]), lambda: m + "x", lambda: "x" + m, lambda: m @ 2, lambda: 2 @ m, lambda: m["a"], lambda: m[1, 2, 3], lambda: {m}, lambda: Matrix([[1], [1, 2]]), lambda: m < m, lambda: m[9], lambda: m // 2, lambda: m.__add__("q"), lambda: ~m, lambda: m(1, 2, 3, 4), lambda: divmod(m, 2), lambda: m[0, 9]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
