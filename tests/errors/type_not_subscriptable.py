# A function subscripted.
def f():
    return [1]


print(f[0])
