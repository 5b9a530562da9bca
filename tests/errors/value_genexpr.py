# The frame of a generator expression.
def bad(x):
    return 10 // x


print(sum(bad(x) for x in (5, 2, 0)))
