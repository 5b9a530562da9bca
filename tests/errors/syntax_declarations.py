# Mistakes in del, global and nonlocal: the message, and where it points.
from _mistakes import show

show(r"""
del f()
---
del a + b
---
del 1
---
del "a"
---
del None
---
del ...
---
del a, f()
---
del (a, 1)
---
del [a, 1]
---
del (a for a in b)
---
del [a for a in b]
---
del {a}
---
del {}
---
del *a
---
del *a, b
---
del (*a, b)
---
del [*a]
---
del a if b else c
---
del (a := 1)
---
del lambda: x
---
del -a
---
del not a
---
del a and b
---
del a < b
---
del f"{a}"
---
del
---
del a b
---
del a,, b
---
del (a
---
def f(): del (yield)
---
async def f(): del await x
---
def f():
    x = 1
    global x
---
def f():
    print(x)
    global x
---
def f(x):
    global x
---
def f():
    global x
    nonlocal x
---
def f():
    nonlocal x
    global x
---
nonlocal x
---
def f():
    nonlocal x
---
class C:
    nonlocal x
---
def f():
    x = 1
    def g():
        x = 2
        nonlocal x
---
def f():
    x = 1
    def g():
        print(x)
        nonlocal x
---
def f():
    x = 1
    def g(x):
        nonlocal x
---
def f():
    for x in y:
        pass
    global x
---
def f():
    import x
    global x
---
def f():
    def x(): pass
    global x
---
def f():
    class x: pass
    global x
---
def f():
    x: int = 1
    global x
---
def f():
    global x
    x: int = 1
---
def f():
    global x
    x: int
---
global x
x: int = 1
---
def f():
    x = 1
    def g():
        nonlocal x
        x: int = 1
---
x = 1
global x
---
x: int
global x
---
global x, x
global x
---
global x = 1
---
global
---
global x.y
---
global x y
---
global (x)
---
nonlocal x = 1
---
def f():
    del x
    global x
---
def f():
    global x
    def g():
        nonlocal x
---
def f():
    with a as x: pass
    global x
---
def f():
    [x for x in y]
    global x
---
def f():
    (x := 1)
    global x
""")
