"""for over iter(callable, sentinel): the callable's frame is entered by the loop itself."""
import functools
import traceback

items = iter([1, 2, 3, 0, 4])


def ask():
    return next(items)


for x in iter(ask, 0):
    print(x)
it = iter(ask, 0)
for x in it:
    print("more", x)
print(list(it), next(it, "over"))


class Box:
    def __init__(self, n):
        self.n = n

    def pop(self, default="d"):
        self.n -= 1
        return self.n

    def __call__(self):
        return self.pop()

    def __eq__(self, other):
        print("asked", other)
        return other == 1


for x in iter(Box(4).pop, 1):
    print(x)
for x in iter(Box(3), 0):
    print(x)
for x in iter(Box(5).pop, Box(0)):
    print(x)
for x in iter(functools.partial(Box(3).pop), 0):
    print(x)
for x in iter(lambda *a, b=2: next(items, b), 2):
    print("end", x)


def stops():
    raise StopIteration("ignored")


def fails():
    raise ValueError("from the callable")


for x in iter(stops, 1):
    print("never")
else:
    print("else")
try:
    for x in iter(fails, 1):
        print("never")
except ValueError:
    traceback.print_exc(limit=2, file=__import__("sys").stdout)


class Strange:
    def __eq__(self, other):
        raise KeyError(other)


try:
    for x in iter(lambda: 7, Strange()):
        print("never")
except KeyError as error:
    print(repr(error))


def generator():
    yield 1


for x in iter(generator, 1):
    print(type(x).__name__)
    break
count = 0


def again():
    global count
    count += 1
    if count == 3:
        for y in loop:
            print("inner", y)
    return count


loop = iter(again, 6)
for x in loop:
    print("outer", x)


def yields():
    for x in iter(lambda: count, 0):
        yield x
        return


print(list(yields()), [x for x in iter(Box(4).pop, 1)], sum(iter(Box(4).pop, 1)))


def deep(n):
    for x in iter(lambda: deep(n + 1), None):
        pass


try:
    deep(0)
except RecursionError as error:
    print(error)
