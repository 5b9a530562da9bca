# Generators: laziness, state, return values, infinite ones, pipelines, recursion, errors.
def count(n=0, step=1):
    while True:
        yield n
        n += step


def take(it, n):
    out = []
    for x in it:
        if len(out) == n:
            break
        out.append(x)
    return out


print(take(count(), 5), take(count(10, -3), 4))


def trace():
    print("start")
    x = yield 1
    print("got", x)
    yield
    print("end")
    return "result"


g = trace()
print("made", type(g).__name__, g.__name__)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(next(g, "exhausted"), list(g))


def evens(it): return (x for x in it if x % 2 == 0)
def squares(it):
    for x in it:
        yield x * x


print(take(squares(evens(count(1))), 4))


def walk(tree):
    if tree:
        left, v, right = tree
        yield from walk(left)
        yield v
        yield from walk(right)


print(list(walk(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def permutations(xs):
    if len(xs) <= 1:
        yield xs
    else:
        for i in range(len(xs)):
            for p in permutations(xs[:i] + xs[i + 1:]):
                yield xs[i:i + 1] + p


print(list(permutations("abc")), sum(1 for _ in permutations([1, 2, 3, 4])))


def fail():
    yield 1
    raise ValueError("broken")


g = fail()
print(next(g))
try:
    next(g)
except ValueError as e:
    print(e)
print(list(g))


def stop_inside():
    yield 1
    raise StopIteration("x")


try:
    list(stop_inside())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def leak():
    yield next(iter([]))


try:
    list(leak())
except RuntimeError as e:
    print(e)


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print(e)
a, b, *c = (i for i in range(5))
print(a, b, c)
print(sum(x * y for x in range(3) for y in range(3)), dict((k, v) for k, v in zip("ab", count())), 3 in count(), max(take(count(), 4)), sorted(i % 3 for i in range(6)))


class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))), 3 in Tree(1, Tree(3)))


def empty():
    return
    yield


def only_return():
    if False:
        yield
    return 5


print(list(empty()), list(only_return()))
gens = [(x * i for x in range(3)) for i in range(3)]
print([list(g) for g in gens])
two = count()
print([next(two) for _ in range(3)], [*zip(two, "ab")], next(two))
print(iter(two) is two, two.gi_running, bool(two), (lambda: (yield))().send(None))
lots = [count(i) for i in range(100)]
print(sum(next(g) for g in lots), sum(next(g) for g in lots))
