# syntax: line-only
def ok(): pass
def f(a=1, b): pass
