# A program that ends in TypeError.
def reader(lines):
    total = 0
    while True:
        line = yield total
        try:
            total += float(line)
        except ValueError:
            raise ValueError(f"line {line!r} is no number") from None
r = reader([])
next(r)
print(r.send("1.5"), r.send("2"))
try:
    r.throw(KeyError("stop"))
except KeyError as e:
    print("out", e)
try:
    r.send("3")
except StopIteration as e:
    print("ended", e.value)
r = reader([])
r.send("1")
