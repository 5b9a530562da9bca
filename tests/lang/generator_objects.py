# Generator objects: their attributes, throwing into what they delegate to, closing.
def g():
    try:
        x = yield 1
        print("got", x)
        yield from sub()
    except GeneratorExit: print("GE"); raise
    finally: print("fin")
def sub():
    try: yield 2
    except KeyError as e: print("sub", e); yield 3
it = g(); print(next(it), it.send("s")); print(it.throw(KeyError("k"))); it.close()
print(it.gi_frame, it.gi_running, it.gi_code.co_name, it.gi_yieldfrom)
it = g(); print(it.gi_frame.f_lineno, it.gi_suspended); next(it); print(it.gi_frame.f_lineno, it.gi_suspended, it.gi_frame.f_locals)
it.__name__ = "renamed"; print(it.__name__, it.__qualname__)
it.close()
try: it.__name__ = 5
except TypeError as e: print(e)
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
b = None
def first(pred, gen):
    for x in gen:
        if pred(x): return x
def counted():
    try:
        for i in range(100): yield i
    finally: print("counted closed")
def find():
    for x in counted():
        for y in counted():
            if x * y == 6: return x, y
print(find())
for a in counted():
    if a == 1: break
else: print("no")
print([a for a in counted() if a < 2])
class R:
    def __iter__(self):
        try: yield 1; yield 2
        finally: print("R closed")
for r in R(): print(r)
w = (i for i in counted())
for i in w:
    break
print(next(w))
w.close()
while True:
    for q in counted():
        if q == 2: break
    break
def deco(f):
    def w(*a): return f(*a)
    return w
