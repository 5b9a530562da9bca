# Bitwise operators on ints of any size and sign, on bools, and their precedence.
print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 10, 1024 >> 3, -1 >> 5, -17 >> 2, -5 << 2)
print(1 | 2 ^ 3 & 4, 1 << 2 + 1, (1 << 2) + 1, 5 & 3 == 1, (5 & 3) == 1)
print(-6 & 3, -6 | 3, -6 ^ 3, -6 & -3, -6 | -3, -6 ^ -3)
print(True & False, True | False, True ^ True, type(True & True).__name__, type(True & 1).__name__, True << 3)
big = 1 << 100
print(big, big >> 98, big - 1 & 0xFFFF, (big | 1) & 3, big ^ big, ~big)
print(-big & (big - 1), -big >> 99, -(big + 1) >> 100, -1 & big, (-big) | 1, (-big) ^ (big + 5))
mask = (1 << 64) - 1
h = 14695981039346656037
for ch in b"pellucid":
    h = ((h ^ ch) * 1099511628211) & mask
print(h, hex(h))
x = 0xDEADBEEFCAFEBABE
print(hex((x << 13 | x >> 51) & mask), hex(x ^ (x >> 31)), hex(x & -x), bin(x & 0xFF))
print([n for n in range(64) if n & (n - 1) == 0])
print([bin(n).count("1") for n in (0, 1, 255, 256, mask)], [n.bit_count() for n in (0, 1, 255, -7, mask)])
for n in (0, 1, -1, 255, -256, 2 ** 63, -2 ** 63, 2 ** 64 - 1):
    print(n, n >> 1, n >> 63, n >> 200, n << 1, ~n, n & 0xFF, n | 0x0F, n ^ -1)
v = 0b1010
v &= 0b0110
print(v)
v |= 0b1000
v ^= 0b0001
v <<= 3
v >>= 1
print(v, bin(v))
print({1, 2, 3} & {2, 3, 4}, {1, 2} | {3}, {1, 2, 3} ^ {3, 4}, {1: 1} | {2: 2})
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 & 1.0, lambda: "a" | "b", lambda: ~1.5, lambda: [1] & [2], lambda: 1 << 2.0):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
