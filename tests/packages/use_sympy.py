"""Algebra: symbols, simplification, calculus, equations, matrices, printing."""

from sympy import *

x, y, n = symbols("x y n")
a = Symbol("a", positive=True)
print(
    (x + y) ** 2,
    expand((x + y) ** 3),
    factor(x**3 - 1),
    simplify(sin(x) ** 2 + cos(x) ** 2),
    (x**2 - 1) / (x - 1),
    cancel((x**2 - 1) / (x - 1)),
    apart(1 / (x * (x + 1))),
    together(1 / x + 1 / y),
    collect(x * y + x - 3 + 2 * x**2, x),
)
print(
    diff(sin(x) * exp(x), x),
    diff(x**4, x, 3),
    integrate(x**2, x),
    integrate(exp(-x), (x, 0, oo)),
    limit(sin(x) / x, x, 0),
    series(cos(x), x, 0, 6),
    Derivative(f := Function("f")(x), x),
    Integral(x, x).doit(),
)
print(
    solve(x**2 - 2, x),
    solve([x + y - 3, x - y - 1], [x, y]),
    solveset(x**2 + 1, x, S.Complexes),
    roots(x**3 - 6 * x**2 + 11 * x - 6),
    nsolve(cos(x) - x, 1),
    linsolve([x + y - 1, x - y], x, y),
)
print(
    Rational(1, 3) + Rational(1, 6),
    sqrt(8),
    pi.evalf(30),
    N(sqrt(2), 20),
    E ** (I * pi),
    factorial(20),
    binomial(10, 3),
    gcd(12, 18),
    factorint(360),
    isprime(97),
    prime(10),
    list(primerange(10, 30)),
    nextprime(100),
    divisors(28),
    totient(36),
)
m = Matrix([[1, 2], [3, 4]])
print(m.det(), m.inv(), m.T, m * m, m.eigenvals(), eye(2), m.rref(), m.charpoly(x).as_expr(), m.nullspace())
print(
    latex(x**2 / y),
    pretty(Integral(sqrt(1 / x), x)),
    srepr(x + 1),
    str(Eq(x, y)),
    Poly(x**2 + 2 * x + 1).degree(),
    (x + 1).subs(x, 3),
    (x * y).free_symbols,
    sympify("x**2 + 1/3"),
    lambdify(x, x**2 + 1)(3),
    Piecewise((x, x > 0), (-x, True)).subs(x, -3),
    summation(n, (n, 1, 10)),
    Sum(1 / n**2, (n, 1, oo)).doit(),
    sqrt(a**2),
    trigsimp(2 * sin(x) * cos(x)),
    expand_trig(sin(2 * x)),
    Interval(0, 1).union(Interval(2, 3)),
    FiniteSet(1, 2) & FiniteSet(2, 3),
    log(x * a).expand(force=True),
)
