# An error through functions, a lambda, a generator expression and a comprehension.
def check(n):
    if n > 2:
        raise ValueError(f"{n} is too big")
    return n


def run(f):
    return [f(i) for i in range(5)]


def consume():
    return sum(x for x in run(lambda v: check(v) + 1))


consume()
