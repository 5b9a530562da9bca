# Arithmetic operators: precedence, signs, mixed int and float, and true against floor division.
print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, (2 ** 3) ** 2)
print(-2 ** 2, (-2) ** 2, 2 ** -1, -2 ** -2)
print(7 / 2, 8 / 2, 7 // 2, -7 // 2, 7 // -2, -7 // -2)
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
print(1 + 2.0, 3 - 1.5, 2 * 2.5, 1 / 4, 10 // 3.0)
print(True + True, True * 3, False - 1, True / 2, -True, +True)
print(0.1 + 0.2, 0.1 * 3, 1e16 + 1, 1e308 * 10, -1e308 * 10)
print(5 - -3, 5 - - -3, +-+5, --5, ~5, ~-1, -~5, ~~7)
for a in (7, -7, 0, 7.5, -7.5):
    for b in (2, -2, 3.5):
        q, r = a // b, a % b
        print(a, b, q, r, q * b + r == a, divmod(a, b) == (q, r))
print(10 ** 20, 10 ** -2, 0 ** 0, 0.0 ** 0, 4 ** 0.5, 2 ** 0.5)
print("ab" * 3, 3 * "ab", [0] * 3, 2 * (1, 2), "x" * 0, "x" * -1, [1] * True)
print("a" + "b", [1] + [2], (1,) + (2,), b"a" + b"b")
x = 10
print(x - 3 - 2, x // 3 // 2, x % 4 % 3, x * 2 / 5, x / 5 * 2)
print(1_000_000 // 7 * 7 + 1_000_000 % 7 == 1_000_000)
print(-0.0, 0.0 == -0.0, 0 * -1, 0.0 * -1, -0.0 + 0.0)
print(1 if 3 - 3 else 0, not 1 + 1, not 0 * 5)
for bad in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: divmod(1, 0), lambda: divmod(1.5, 0)):
    try:
        bad()
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)
