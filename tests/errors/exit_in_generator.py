# SystemExit through a generator and a comprehension.
def g():
    yield 1
    raise SystemExit(9)


print([x for x in g()])
