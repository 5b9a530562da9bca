# Mistakes in what is assigned to, and where statements stand: the message, and where it points.
from _mistakes import show

show(r"""
f() = 1
---
f() = g() = 1
---
x = f() = 1
---
a + b = c
---
-a = 1
---
not a = 1
---
a and b = 1
---
a or b = c = d
---
a < b = c
---
a == b = c
---
1 = x
---
"a" = x
---
b"a" = x
---
1.5 = x
---
1j = x
---
None = 1
---
True = 1
---
False = 2
---
... = 1
---
__debug__ = 1
---
x.__debug__ = 1
---
def __debug__(): pass
---
def f(__debug__): pass
---
import __debug__
---
import a as __debug__
---
from a import __debug__
---
class __debug__: pass
---
for __debug__ in x: pass
---
del __debug__
---
f(__debug__=1)
---
(a, b) += 1
---
[a, b] += 1
---
a, b += 1
---
f() += 1
---
1 += 1
---
a + b += 1
---
"a" += 1
---
None += 1
---
a if b else c = 1
---
a if b else c += 1
---
lambda: x = 1
---
(lambda: x) = 1
---
[a, 1] = x
---
[a, f()] = x
---
(a, 1) = x
---
(a, b + c) = x
---
a, 1 = x
---
a, f() = x
---
a, None = x
---
(a) = (b) = 1 = c
---
{} = x
---
{a: b} = x
---
{a} = x
---
[a for a in b] = x
---
{a for a in b} = x
---
{a: b for a in b} = x
---
(a for a in b) = x
---
f"{a}" = x
---
f"a" = x
---
f"{a}" += x
---
`a` = 1
---
(a := 1) = 2
---
a := 1
---
(a.b := 1)
---
(a[0] := 1)
---
(f() := 1)
---
(1 := 1)
---
("a" := 1)
---
(None := 1)
---
(True := 1)
---
((a, b) := 1)
---
([a] := 1)
---
(a, b := 1, 2)
---
x = y := 1
---
def f(a=b:=1): pass
---
lambda: a := 1
---
(lambda: a := 1)
---
(await a := 1)
---
[x for x in y := z]
---
[x := 0 for x in y]
---
[i for i in range(5) if (i := 0)]
---
[[(j := 0) for i in range(5)] for j in range(5)]
---
[i for i in (j := range(5))]
---
[i for i in range(5) for j in (k := range(5))]
---
class C:
    [a := 1 for b in c]
---
class C:
    x = [(y := 1) for b in c]
---
[(x, y := 1) for x in z]
---
yield = 1
---
def f():
    yield = 1
---
def f():
    (yield) = 1
---
def f():
    yield x = 1
---
def f():
    yield += 1
---
async def f():
    await x = 1
---
async def f():
    await = 1
---
async def f():
    (await x) += 1
---
x = yield
---
yield 1
---
await x
---
x = [await y]
---
class C: yield
---
class C:
    x = yield 1
---
class C:
    yield from x
---
yield from x
---
lambda: (yield)
---
def f(): await x
---
def f():
    return await x
---
def f():
    [await x for x in y]
---
def f():
    [x async for x in y]
---
[x async for x in y]
---
(x async for x in y)
---
def f():
    (x async for x in y)
---
def f():
    async for x in y: pass
---
def f():
    async with x: pass
---
async for x in y: pass
---
async with x: pass
---
async def f():
    yield from x
---
async def f():
    yield 1
    return 2
---
async def f():
    return 2
    yield 1
---
async x = 1
---
async def
---
async lambda: x
---
async = 1
---
def f():
    [(yield x) for x in y]
---
def f():
    ((yield x) for x in y)
---
def f():
    {(yield): 1 for x in y}
---
def f():
    {(yield from y) for x in z}
---
def f():
    [x for x in (yield)]
---
return
---
return 1
---
class C: return
---
class C:
    return 1
---
if x:
    return 3
---
break
---
continue
---
if x:
    break
---
def f():
    break
---
def f():
    continue
---
for x in y:
    def f():
        break
---
for x in y:
    class C:
        continue
---
while x:
    pass
else:
    break
---
for x in y: pass
else: continue
---
try:
    break
finally:
    pass
---
with x:
    break
""")
