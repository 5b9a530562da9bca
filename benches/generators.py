# Generators: pipelines, yield from, send, and generator expressions.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(it):
    for x in it:
        yield x * x


def keep(it, k):
    for x in it:
        if x % k:
            yield x


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def averager():
    total = n = 0
    while True:
        x = yield total
        n += 1
        total += x // n


total = sum(keep(squares(count(1500000)), 3))
total += sum(tree(15))
a = averager()
next(a)
for i in range(800000):
    total += a.send(i) & 7
total += sum(x * y for x in range(800) for y in range(800) if x ^ y)
print(total)
