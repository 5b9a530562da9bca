# A program that ends in TypeError.
def chunks(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield buf
            buf = []
    if buf:
        yield buf
def squares(it):
    for x in it:
        yield x ** 2
def source():
    yield from [1, 2, 3]
    yield "four"
for c in chunks(squares(source()), 2):
    print(c)
