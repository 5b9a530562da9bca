# list methods: append, extend, insert, remove, pop, index, count, reverse, clear, copy, and their errors.
l = [3, 1, 2]
l.append(4)
l.extend([5, 6])
l.extend("ab")
l.extend(i * 10 for i in range(2))
l.insert(0, "first")
l.insert(100, "last")
l.insert(-1, "before last")
l.insert(-100, "very first")
print(l)
print(l.pop(), l.pop(0), l.pop(-2), l, l.index(5), l.index("a", 3), l.count(1), l.count("zz"))
l.remove("b")
l.remove(0)
l.reverse()
print(l, l.copy(), l.copy() is l, l.copy() == l)
m = l[:]
m.clear()
print(m, len(l), l.append(1), l.sort(key=str), l)
l2 = [1, 2, 3, 2, 1, 2]
print(l2.index(2), l2.index(2, 2), l2.index(2, -2), l2.index(1, 1, 5), l2.count(2), [1.0, True, 1].count(1), [None, 0].index(0), [[1], [2]].index([2]), [float("nan")].count(float("nan")))
l2.remove(2)
print(l2, [1, [2, 3]].copy()[1], l2 + [9], l2 * 2, 2 * l2 == l2 * 2, [0] * 0, [[]] * 2)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop(-2), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].extend(5), lambda: [1].extend(None), lambda: [1].insert(0), lambda: [1].insert("a", 1), lambda: [1].pop("a"), lambda: [1] + (2,), lambda: [1] + "a", lambda: [1] * "a", lambda: [1] * 1.5, lambda: [1] * [2], lambda: [1][1], lambda: [1] - [1], lambda: [1].nope, lambda: [1].sort(5), lambda: [1].count(), lambda: [1].reverse(1), lambda: list(5), lambda: list(1, 2), lambda: hash([1]), lambda: [1] < ["a"], lambda: [1] < 5, lambda: [1, 2].clear(1), lambda: list(a=1), lambda: [].index(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([1, 2] == [1, 2], [1, 2] == (1, 2), [1, 2] != [2, 1], [1, 2] < [1, 2, 3], [2] > [1, 5], [] < [1], [1, [2]] == [1, [2.0]], [1, "a"] < [1, "b"], [[1], 2] > [[0], 3])
print(list(), list("abc"), list(range(3)), list({1: 2}), list((1, 2)), list(map(str, [1])), [*range(3)], list(l) is l, list({3, 1, 2}), list(b"ab"), list(zip("ab", [1, 2])))
a = [1, 2, 3]
a += a
a.extend(a)
print(a, len(a))
a[:] = a[:2]
a.append(a)
print(a, a[2] is a, len(a), repr(a), str([a]))
big = list(range(1000))
for i in range(990):
    big.pop(0) if i % 2 else big.pop()
print(big, bool([]), bool([0]), [] or "empty", [1, 2].__len__(), [1].__contains__(1), [1, 2].__getitem__(-1), [3, 4].__iter__().__next__(), [1].__add__([2]), [1].__eq__([1]), [1].__mul__(2), [2, 1].__reversed__().__next__())
it = iter([1, 2, 3])
print(it.__length_hint__(), next(it), list(it), it.__length_hint__(), next(it, "d"))
s = []
for i in range(5): s.append(i); s.insert(0, -i)
print(s, sum(s), max(s), min(s), sorted(s), 3 in s, -9 in s, 9 not in s)
