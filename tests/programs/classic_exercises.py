# Classic exercises: sudoku, queens, life, hanoi, knapsack, edit distance, LIS, permutations, roman numerals, primes, spiral, pascal, anagrams, caesar, collatz.
import sys
from functools import lru_cache
from itertools import permutations, product, count, islice


def solve(board):
    rows, cols, boxes = [0] * 9, [0] * 9, [0] * 9
    empty = []
    for i, c in enumerate(board):
        r, k = divmod(i, 9)
        if c == ".": empty.append(i)
        else:
            b = 1 << int(c)
            rows[r] |= b; cols[k] |= b; boxes[r // 3 * 3 + k // 3] |= b
    out = list(board)
    def go():
        if not empty: return True
        best = min(range(len(empty)), key=lambda j: 9 - (rows[(e := empty[j]) // 9] | cols[e % 9] | boxes[e // 27 * 3 + e % 9 // 3]).bit_count())
        i = empty.pop(best)
        r, k, x = i // 9, i % 9, i // 27 * 3 + i % 9 // 3
        used = rows[r] | cols[k] | boxes[x]
        for d in range(1, 10):
            if not used >> d & 1:
                rows[r] ^= 1 << d; cols[k] ^= 1 << d; boxes[x] ^= 1 << d
                out[i] = str(d)
                if go(): return True
                rows[r] ^= 1 << d; cols[k] ^= 1 << d; boxes[x] ^= 1 << d
        empty.insert(best, i)
        return False
    return "".join(out) if go() else None


s = solve("53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79")
for r in range(0, 81, 9): print(" ".join(s[r:r + 9]))


def queens(n, cols=0, d1=0, d2=0, row=0):
    if row == n: return 1
    total, free = 0, ~(cols | d1 | d2) & (1 << n) - 1
    while free:
        b = free & -free
        free ^= b
        total += queens(n, cols | b, (d1 | b) << 1, (d2 | b) >> 1, row + 1)
    return total


print([queens(n) for n in range(1, 8)])
def life(cells):
    from collections import Counter
    near = Counter((x + dx, y + dy) for x, y in cells for dx, dy in product((-1, 0, 1), repeat=2) if dx or dy)
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(8): g = life(g)
print(sorted(g))
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield a + c; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3), sum(1 for _ in hanoi(10)))
def knap(items, cap):
    best = [(0, ())] * (cap + 1)
    for i, (v, w) in enumerate(items):
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], (best[c - w][0] + v, best[c - w][1] + (i,)))
    return best[cap]
print(knap([(60, 10), (100, 20), (120, 30), (7, 1)], 51))
@lru_cache(None)
def edit(a, b): return len(a) + len(b) if not a or not b else min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))
print(edit("kitten", "sitting"), edit("intention", "execution"))
def lis(xs):
    from bisect import bisect_left
    tails, prev, idx = [], {}, []
    for i, x in enumerate(xs):
        k = bisect_left(tails, x)
        tails[k:k + 1] = [x]; idx[k:k + 1] = [i]
        prev[i] = idx[k - 1] if k else None
    i, out = idx[-1], []
    while i is not None: out.append(xs[i]); i = prev[i]
    return out[::-1]
print(lis([10, 9, 2, 5, 3, 7, 101, 18]))
def roman(n): return "".join(s * (n // v) if not (n := n % v if False else n) < v else "" for v, s in ()) or "".join((lambda q: (s * q[0], globals().__setitem__("_n", q[1]))[0])(divmod(globals()["_n"], v)) for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()))
for n in (1994, 2024, 49): _n = n; print(n, roman(n), end="; ")
print()
def primes():
    D = {}
    for q in count(2):
        if p := D.pop(q, None): 
            x = p + q
            while x in D: x += p
            D[x] = p
        else: D[q * q] = q; yield q
print(list(islice(primes(), 20)), next(p for p in primes() if p > 5000))
def spiral(m): return [*m[0], *spiral([*zip(*m[1:])][::-1])] if m else []
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), spiral([(1,)]))
row = [1]
for _ in range(6): print(f"{' '.join(map(str, row)):^20}"); row = [a + b for a, b in zip([0] + row, row + [0])]
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in "uryyb, jbeyq"))
def collatz(n): 
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(max((len(list(collatz(n))), n) for n in range(1, 1000)), [*collatz(6)])
anag = {}
for w in "listen silent enlist google elbow below state taste".split(): anag.setdefault("".join(sorted(w)), []).append(w)
print([v for v in anag.values() if len(v) > 1], sum("".join(p) == "".join(p)[::-1] for p in permutations("aabbc")))
for i in range(1, 16): print("Fizz" * (i % 3 < 1) + "Buzz" * (i % 5 < 1) or i, end=" ")
print()
def gcd(a, b): return gcd(b, a % b) if b else a
print(gcd(2**60, 6**20), bin(0b1011 ^ 0b110), f"{10:b} {255:x} {8:o}", int("ff", 16), 7 // -2, -7 % 3, divmod(-7, 2), round(2.5), round(-1.5), 2**100, 10**20 // 3, (1 << 70) >> 68, ~5, 5 & -5, 0.1 + 0.2)
m = [[1, 2], [3, 4]]
print([*map(list, zip(*m))], sum(m[i][i] for i in range(2)), [[sum(a * b for a, b in zip(r, c)) for c in zip(*m)] for r in m])
