# set and frozenset: methods, operators, comparisons, mutation; printed sets are of ints, or sorted.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union(b, [9]), a.intersection(b, {4}), a.difference([1], (2,)), a.symmetric_difference(b), a.union(), a.intersection())
print(a <= b, {3, 4} <= a, {3, 4} < a, a < a, a <= a, a >= {1}, a > {1}, a == {4, 3, 2, 1}, a != b, a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint([7]), a.isdisjoint(b), {1} == frozenset([1]), set() == frozenset(), {1} == [1])
s = set()
print(s.add(1), s.add(1), s, s.update([2, 3], (4,), range(5, 7)), s, s.remove(2), s.discard(99), s.discard(3), s, len(s), 4 in s, 99 in s, s.copy() == s, s.copy() is s)
s |= {10}
s &= {1, 4, 5, 10}
s -= {4}
s ^= {1, 11}
print(s, s.pop() in {5, 10, 11}, len(s))
s.intersection_update([5, 10, 11])
s.difference_update([11], [12])
s.symmetric_difference_update([100])
print(sorted(s), s.clear(), s, set("") == set(), bool(set()), bool({0}), set() or "empty")
print(set([3, 1, 2]), set("aab") == {"a", "b"}, set(range(5)), {*range(3), 1}, set({1: 2}), frozenset([1, 2]), frozenset(), frozenset("a"), {x % 3 for x in range(10)}, set(), {frozenset({1}), frozenset({1})}, {(1, 2), (1, 2)}, {1, 1.0, True}, {0, False, 0.0}, type({1}), {None}, {1.5}, len({1, "1", 1.0}))
f = frozenset([1, 2, 3])
print(f | {4}, {4} | f, type(f | {4}).__name__, type({4} | f).__name__, f & {1}, f - {1}, f ^ {3, 4}, hash(f) == hash(frozenset([3, 2, 1])), {f: "v"}[frozenset([1, 2, 3])], f in {f}, {1, 2, 3} in {f}, f.copy() is f, frozenset(f) is f, f.union([5]), f.isdisjoint([9]), f <= {1, 2, 3})
for fn in (lambda: {1}.remove(5), lambda: set().pop(), lambda: {[]}, lambda: {1} | [1], lambda: {1} & "a", lambda: {1} - [1], lambda: {1} < 5, lambda: hash({1}), lambda: {{1}}, lambda: f.add(1), lambda: set(5), lambda: set(1, 2), lambda: {1}.update(5), lambda: {1}.add([]), lambda: {1}.add(), lambda: {1} + {2}, lambda: {1}.nope, lambda: [] in {1}, lambda: {1}.union(5), lambda: {1}.issubset(5), lambda: set([[1]]), lambda: {1}.pop(1), lambda: {1}.remove([1]), lambda: {1}.discard({}), lambda: frozenset(1), lambda: set(a=1)):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)
print({1} in [{1}], frozenset({2}) in {frozenset({2})}, {2} in {frozenset({2})}, {frozenset({2}), 3} - {frozenset({2})})
a = b = {1, 2}
a |= {3}
print(b, a is b)
a = a | {4}
print(b, a is b)
f2 = f
f2 |= {9}
print(f, f2, sorted({"b", "a", "c"}), max({3, 9, 4}), sum({1, 2, 3}), sorted({(2, 1), (1, 2)}), len({i * i % 17 for i in range(100)}), [x for x in sorted({3, 1})], all({1, 2}), any({0}), list(map(str, {5})), dict.fromkeys({1, 2}, 0), {*{1}, *{2}}, repr({7}), str(frozenset({7})), {1: {2}}, [set()], [frozenset()])
class H:
    def __init__(self, k): self.k = k
    def __hash__(self): return self.k % 3
    def __eq__(self, o): return self.k == o.k
hs = {H(1), H(4), H(7), H(1), H(2)}
print(len(hs), H(4) in hs, H(10) in hs, sorted(h.k for h in hs), sorted(h.k for h in hs - {H(7)}))
try:
    for x in a: a.add(x + 100)
except RuntimeError as e:
    print(e)
