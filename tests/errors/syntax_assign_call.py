# syntax: line-only
def f(): pass
f() = 1
