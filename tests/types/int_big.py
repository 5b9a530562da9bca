# Integers across the small-int boundary and far beyond: all operators, comparison, conversion, identities.
edges = [0, 1, 2 ** 30, 2 ** 31, 2 ** 32, 2 ** 47, 2 ** 48, 2 ** 50, 2 ** 53, 2 ** 60, 2 ** 61, 2 ** 62, 2 ** 63, 2 ** 64, 2 ** 100]
for e in edges:
    for d in (-1, 0, 1):
        a = e + d
        print(a, -a, a * 2 - a == a, (a + a) // 2 == a, a - (a - 1), a ^ a, -a + a, a // -1 if a else 0, abs(-a) == a)
for a in (2 ** 31 - 1, 2 ** 31, 2 ** 62 - 1, -2 ** 62, 2 ** 63 - 1, -2 ** 63):
    print(a + 1, a - 1, a * a, a * -1, a << 1, a >> 1, a // 3, a % 3, a // -7, a % -7, a & 0xFFFF, a | 1, ~a)
a, b = 3 ** 100, 7 ** 50
print(a, b, a + b, a - b, b - a, a * b, a // b, a % b, -a // b, -a % b, a // -b, a % -b, divmod(a, b) == (a // b, a % b))
print(a > b, a < b, a == 3 ** 100, a != b, a >= a, -a < b, a > 10 ** 47, a == float(a), a > 1e50, a < float("inf"), -a > float("-inf"))
print(a / b, a / 3, 10 ** 400 / 10 ** 399, 1 / 10 ** 300, float(2 ** 1000), 10 ** 25 / 10 ** 3, (2 ** 53 + 1) / 1, 3 * 10 ** 22 / 10 ** 22)
fact = 1
for i in range(1, 61):
    fact *= i
print(fact, str(fact)[::-1].lstrip("0") and len(str(fact)), fact // 59 // 60 % 1000)
x, y = 0, 1
for _ in range(400):
    x, y = y, x + y
print(x)
print(2 ** 500, -2 ** 200, (-2) ** 201, 10 ** 50, 7 ** 77 % 10 ** 20, (2 ** 64) ** 3, 1 << 200, (1 << 200) >> 190, -(1 << 100) >> 98, (1 << 64) - 1)
print(int("123456789" * 12) * int("987654321" * 12))
print([n for n in range(2, 200) if (2 ** n - 1) % (n) == 1][:20], sum(int(c) for c in str(2 ** 1000)))
for f in (lambda: float(10 ** 400), lambda: 10 ** 400 * 1.0, lambda: 10 ** 400 / 3, lambda: 2 ** 70 // 0, lambda: 2 ** 70 % 0, lambda: 1.5 ** 10 ** 4, lambda: int(float("inf")), lambda: [1] * 2 ** 70, lambda: range(3)[2 ** 70], lambda: "a"[2 ** 70], lambda: chr(2 ** 70), lambda: 1 << 2 ** 70):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(2 ** 0.5 == 2.0 ** 0.5, 2 ** -1, (2 ** 100) ** 0.5, (-8) ** 3, 0 ** 5, 1 ** 10 ** 10, (-1) ** (10 ** 10 + 1), 10 ** -3)
def isqrt(n):
    x = n
    while (y := (x + n // x) // 2) < x:
        x = y
    return x
print(isqrt(2 * 10 ** 60), isqrt(10 ** 40) == 10 ** 20)
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(2 ** 100 * 3 ** 20, 6 ** 50), gcd(fact, 2 ** 200), [hash(2 ** k) for k in range(58, 68)])
