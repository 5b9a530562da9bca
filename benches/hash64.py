# 64-bit integer hashing: multiplication, xor and shifts under a mask, beyond the small integers.
MASK = (1 << 64) - 1


def fnv(data):
    h = 14695981039346656037
    for b in data:
        h = ((h ^ b) * 1099511628211) & MASK
    return h


def splitmix(seed, n):
    total = 0
    for _ in range(n):
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        total ^= z ^ (z >> 31)
    return total


def xorshift(x, n):
    for _ in range(n):
        x ^= (x << 13) & MASK
        x ^= x >> 7
        x ^= (x << 17) & MASK
    return x


data = bytes(i * 7 % 256 for i in range(10000))
print(hex(fnv(data * 40)))
print(hex(splitmix(42, 600000)))
print(hex(xorshift(88172645463325252, 700000)))
