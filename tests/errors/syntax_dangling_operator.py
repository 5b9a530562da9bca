# syntax: line-only
def f(x):
    return x +
