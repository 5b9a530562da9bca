# collections.deque: both ends, maxlen, rotation, indexing, comparison, mutation during iteration.
from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d[3], d.pop(), d.popleft(), d, 3 in d, 99 in d, d.index(3), d.count(2), list(d), list(reversed(d)))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
d.insert(1, "ins")
d.remove(3)
d.reverse()
d[0] = "first"
del d[1]
print(d, d.copy() == d, d.copy() is d, bool(deque()), deque() or "empty")
m = deque(range(5), maxlen=3)
print(m, m.maxlen, m.append(9), m, m.appendleft(0), m, m.extend("ab"), m, d.maxlen, deque([], 2), deque("ab", 5), deque([1, 2], maxlen=0))
print(deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1, 2]) < deque([1, 3]), deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque("a"), deque([1]) != deque([2]), deque([deque([1])]))
e = deque("abc")
e += "de"
e *= 2
print(e, e.index("c", 3), e.count("a"), "".join(e), sorted(e)[:3], max(e), tuple(e)[:2], [*e][:2], list(enumerate(deque("xy"))))
e.clear()
print(e, len(e))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque(5), lambda: deque([], -1), lambda: deque([], "a"), lambda: hash(deque()), lambda: deque([1])[0:1], lambda: deque([1]) + [2], lambda: m.insert(0, 1), lambda: deque([1])["a"], lambda: deque() < 5, lambda: deque([1]).nope, lambda: deque(1, 2, 3), lambda: deque([1]).rotate("a"), lambda: setattr(m, "maxlen", 5)):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as x:
    print(x)
r = deque([1])
r.append(r)
print(r)


def bfs(graph, start):
    seen, q, order = {start}, deque([(start, 0)]), []
    while q:
        node, depth = q.popleft()
        order.append((node, depth))
        for n in graph[node]:
            if n not in seen:
                seen.add(n)
                q.append((n, depth + 1))
    return order


print(bfs({1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 6: []}, 1))
q = deque()
for i in range(1000):
    q.append(i)
    if i % 3 == 0: q.popleft()
    if i % 7 == 0: q.rotate(1)
print(len(q), q[0], q[-1], q[333], sum(q))
window, avgs = deque(maxlen=4), []
for v in (1, 5, 2, 8, 3, 9, 4):
    window.append(v)
    avgs.append(sum(window) / len(window))
print(avgs)
class D(deque): pass
print(D([1]), D([1], 3), type(D([1]) + D([2])).__name__, type(D([1]).copy()).__name__)
