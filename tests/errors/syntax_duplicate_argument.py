# syntax: line-only
x = 1
def f(a, b, a): pass
