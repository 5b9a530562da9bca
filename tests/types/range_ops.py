# range: lengths, membership, indexing, slices, comparison, hashing, big bounds, errors.
rs = [range(5), range(2, 8), range(0, 20, 3), range(10, 0, -2), range(0), range(5, 2), range(3, 3), range(-3, 4), range(0, -10, -3), range(7, 8)]
for r in rs:
    print(r, len(r), list(r), list(reversed(r)), 3 in r, 4 in r, bool(r), sum(r), r.start, r.stop, r.step, r[1:3], r[::-1], r[-2:], r.count(2))
r = range(0, 100, 7)
print(r[0], r[-1], r[3], r[2:5], r[2:5][1], list(r[::4]), r.index(21), 21 in r, 22 in r, 21.0 in r, "a" in r, None in r, True in range(2), max(r), min(r))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)), range(1, 2) == range(1, 100, 200), {range(3): 1}[range(0, 3)])
big = range(10 ** 20, 10 ** 20 + 10, 3)
print(big, len(big), list(big), 10 ** 20 + 3 in big, big[-1], range(2 ** 70)[5], range(-2 ** 70, 2 ** 70, 2 ** 69)[2], list(range(2 ** 63 - 2, 2 ** 63 + 1)), list(range(2 ** 62, 2 ** 62 + 3)), 10 ** 25 in range(10 ** 30))
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.0), lambda: range(1, 2, 3, 4), lambda: range(3)[3], lambda: range(3)[-4], lambda: range(3)["a"], lambda: range(5).index(9), lambda: range(3) + range(2), lambda: len(range(2 ** 70)), lambda: range(3).append(1), lambda: range(None), lambda: range(3) < range(4), lambda: range(stop=3), lambda: range(3)[1.0], lambda: setattr(range(3), "start", 1), lambda: range(3) * 2):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(range(3))
print(next(it), list(it), next(it, "end"), type(it).__name__, iter(range(5)).__length_hint__(), type(reversed(range(3))).__name__)
total = 0
for i in range(10):
    for j in range(i, -1, -3):
        total += i * j
print(total, [*range(3), *range(3)], tuple(range(2, 0, -1)), list(zip(range(3), range(10, 7, -1))), sum(range(1, 101)), list(map(lambda x: x * x, range(4))), sorted(range(3), reverse=True), list(enumerate(range(5, 7))), set(range(3)), dict.fromkeys(range(2)), [list(range(i)) for i in range(4)], list(filter(None, range(3))), any(range(1)), all(range(1, 5)))
a, b, *c = range(5)
print(a, b, c, range(3).__repr__(), str(range(1, 3)), repr(range(0, 5, 2)), f"{range(2)}", type(range(1)), isinstance(range(1), range))
class I:
    def __index__(self): return 3
print(list(range(I())), range(I(), 10, I()), 3 in range(5))
