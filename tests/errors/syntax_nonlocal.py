# syntax: line-only
def f():
    nonlocal missing
    missing = 1
