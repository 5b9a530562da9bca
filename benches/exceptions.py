# Exceptions raised and caught in a loop, through calls, with finally and re-raising.
class Low(ValueError):
    pass


class High(ValueError):
    def __init__(self, n):
        super().__init__(n)
        self.n = n


def check(n):
    if n % 7 == 0:
        raise Low
    if n % 5 == 0:
        raise High(n)
    return n


def guarded(n):
    global cleanups
    try:
        return check(n)
    except Low:
        return -1
    finally:
        cleanups += 1


def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return 0


def deep(n):
    if n == 0:
        raise High(3)
    return deep(n - 1)


cleanups = total = 0
table = {i: i for i in range(0, 100, 2)}
for i in range(450000):
    try:
        total += guarded(i)
    except High as e:
        total += e.n % 10
    total += lookup(table, i % 100)
for i in range(15000):
    try:
        deep(10)
    except ValueError as e:
        total += e.n
print(total, cleanups)
