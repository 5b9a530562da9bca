"""A function that an iterator such as map calls may end the iteration with StopIteration."""
import itertools
def stop(x): raise StopIteration
print(list(map(next, [iter([]), iter([1])])))
for x in map(stop, [1]): print(x)
print(list(filter(stop, [1])))
def g():
    yield from map(stop, [1])
    yield 5
print(list(g()))
def h():
    for x in map(stop, [1,2]): yield x
    yield 6
print(list(h()))
print(sum(map(stop,[1])), list(itertools.starmap(stop,[(1,)])), list(zip(map(stop,[1]),[1])), [*map(stop,[1])], sorted(map(stop,[1])), dict(map(stop,[1])), next(map(stop,[1]),'d'), list(itertools.takewhile(stop,[1])), 3 in map(stop,[1]), list(itertools.groupby([1],stop)), max(map(stop,[1]),default=0), tuple(map(stop,[1])), list(iter(lambda: stop(1), 5)))
a, *b = map(lambda x: x if x < 2 else stop(x), [1, 2])
print(a, b)


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for active in range(len(iterables), 0, -1):
        iterators = itertools.cycle(itertools.islice(iterators, active))
        yield from map(next, iterators)


print(list(roundrobin("abc", "d", "ef")))
