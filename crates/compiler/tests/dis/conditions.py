def f(a, b, c):
    if a < b and not (c or a):
        return 1
    while a < b < c:
        a += 1
    return a if b in [1, 2] else b or c
