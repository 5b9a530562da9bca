# Big integers: products of 10,000 digits, division, powers modulo, decimal conversion, and digits of pi.
import sys

sys.set_int_max_str_digits(0)


def pi_digits(n):
    out = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(str(m))
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(out)


def fib(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


a, b = 7 ** 11833, 3 ** 20959
total = 0
for i in range(200):
    c = a * (b + i)
    total ^= c >> 1000 & 0xFFFFFFFF
    total += (c // a - b == i) + c % 1000003
print(len(str(a)), len(str(b)), total)
digits = pi_digits(1300)
print(digits[:20], digits[-20:])
f = fib(150000)
s = str(f)
print(len(s), s[:15], s[-15:], int(s) == f)
print(pow(3, 10 ** 300, 10 ** 200 + 357) % 10 ** 15)
fact = 1
for i in range(1, 3000):
    fact *= i
print(sum(map(int, str(fact))))
