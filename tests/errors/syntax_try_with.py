# Mistakes in try and with statements: the message, and where it points.
from _mistakes import show

show(r"""
try:
    pass
---
try:
    pass
x = 1
---
try
    pass
---
try:
pass
---
try:
---
try:
    pass
except
    pass
---
try:
    pass
except:
pass
---
try:
    pass
except A
    pass
---
try:
    pass
except A:
pass
---
try:
    pass
except A, B:
    pass
---
try:
    pass
except A, B as c:
    pass
---
try:
    pass
except A, B, C:
    pass
---
try:
    pass
except (A, B) as
    pass
---
try:
    pass
except A as 1:
    pass
---
try:
    pass
except A as b.c:
    pass
---
try:
    pass
except A as b[0]:
    pass
---
try:
    pass
except A as (b):
    pass
---
try:
    pass
except A as f():
    pass
---
try:
    pass
except A as None:
    pass
---
try:
    pass
except A as __debug__:
    pass
---
try:
    pass
except:
    pass
except A:
    pass
---
try:
    pass
except A:
    pass
except:
    pass
except B:
    pass
---
try:
    pass
except*:
    pass
---
try:
    pass
except* A
    pass
---
try:
    pass
except* A:
pass
---
try:
    pass
except A:
    pass
except* B:
    pass
---
try:
    pass
except* A:
    pass
except B:
    pass
---
try:
    pass
except* A:
    pass
except:
    pass
---
try:
    pass
except* A, B:
    pass
---
try:
    pass
except* A as b.c:
    pass
---
try:
    pass
else:
    pass
---
try:
    pass
finally
    pass
---
try:
    pass
finally:
pass
---
try:
    pass
finally:
    pass
except:
    pass
---
try:
    pass
finally:
    pass
else:
    pass
---
try:
    pass
except:
    pass
else
    pass
---
try:
    pass
except:
    pass
else:
pass
---
try: pass
---
try: pass except: pass
---
for x in y:
    try:
        pass
    except* A:
        break
---
for x in y:
    try:
        pass
    except* A:
        continue
---
with x
    pass
---
with x:
pass
---
with x:
---
with x as y
    pass
---
with:
    pass
---
with x as:
    pass
---
with x as 1:
    pass
---
with x as f():
    pass
---
with x as (a, 1):
    pass
---
with x as a + b:
    pass
---
with x, y as 1:
    pass
---
with (x as y, z as 1):
    pass
---
with (x as y, z)
    pass
---
with (x, y
    pass
---
with (x as y) as z: pass
---
with x as y z: pass
---
with (x as y, z as f()): pass
---
with x as None: pass
---
with x as *y: pass
---
with (x for x in y) as 1: pass
---
with (yield): pass
---
async def f():
    async with x
        pass
---
async def f():
    async for x in y
        pass
---
async def f():
    async with x as 1: pass
---
async def f():
    async for 1 in y: pass
---
async def f():
    async for x in y:
    pass
---
async def f():
pass
""")
