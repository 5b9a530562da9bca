# Sets of numbers and tuples iterate in CPython's order, whatever was added and removed before.
print({3, 1, 2}, {10, 5, 0, -1, 7}, {100, 50, 8, 16, 24}, {-1, -2, -3}, {8, 0, 16, 1}, set(range(20, 0, -1)), {2 ** 61 - 1, 2 ** 61, 0, 5}, {2 ** 70, 2 ** 80, 3})
print({1.5, 2.5, 0.5}, {0.1, 0.2, 0.3, 1, 2}, {-1.5, 1e10, 1e100, 7}, {float("inf"), 1, -5}, {None} == {None}, {True, 2, 0})
print({(1, 2), (3, 4), (0, 0), (5, 6)}, {(i, j) for i in range(3) for j in range(3)}, {(1,), (2,), (3,), ()}, {((1, 2), 3), ((4, 5), 6)}, {(0.5, 1), (1, 0.5)})
s = set()
for n in (1000, 33, 5, 64, 65, 129, 1, 97, 12345, -7, 31, 32, 17, 2, 300):
    s.add(n)
    print(list(s))
for n in (33, 5, 1000, 2):
    s.remove(n)
    print(list(s))
s.update(range(0, 200, 17))
print(s, len(s))
print(list(s & set(range(100))), list(s | {1, 2, 3}), list(s - {17, 34}), list(s ^ {0, 17, 1}), list(s.copy()), list(frozenset(s)), list(set(list(s))))
print([s.pop() for _ in range(6)], list(s))
seed, t = 7, set()
for i in range(300):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    (t.discard if seed % 5 == 0 else t.add)(seed // 8 % 200)
print(list(t))
big = {seed * k % 1000003 for k in range(1, 400)}
print(sum(i * v for i, v in enumerate(big)), list(big)[:10], len(big))
points = {(x, y) for x in range(-3, 4) for y in range(-3, 4) if x * x + y * y <= 9}
print(list(points))
print(list({i * 37 % 101 for i in range(50)}), list({-i for i in range(12)}), list({i << 5 for i in range(10)}), list({i * i for i in range(15)}), list({2 ** i for i in range(0, 66, 3)}))
u = {1, 2, 3}
u.clear()
u |= {9, 1, 17}
print(list(u), list({17, 9, 1}), list({1, 9, 17}), list({9: 0, 1: 0, 17: 0}), [x for x in {4, 2, 8}], *{30, 20, 10}, sum(v * 10 ** i for i, v in enumerate({3, 2, 1})))
print(set([5, 4, 3, 2, 1]), set((10 ** i for i in range(8))), {x for x in [99, 98, 1, 2]}, {frozenset([1, 2]): 1}, frozenset([40, 8, 16]), {b for b in bytes([200, 3, 100])}, set(b"hello"), {ord(c) for c in "pellucid"})
