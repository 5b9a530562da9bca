# Mistakes in annotations: the message, and where it points.
from _mistakes import show

show(r"""
(a, b): int
---
[a, b]: int
---
a, b: int
---
a, b: int = 1
---
f(): int
---
f(): int = 1
---
a + b: int
---
1: int
---
"a": int
---
(a): int = 1
---
a: int = b: int
---
a: int += 1
---
a: = 1
---
a:
---
{}: int
---
lambda: x: int
---
x: yield
---
def f(): x: (yield)
---
def f(x: (yield)): pass
---
def f() -> (yield): pass
---
x: (y := 1)
---
def f(x: (y := 1)): pass
---
def f(x: await y): pass
---
async def f(x: await y): pass
---
def f() -> : pass
---
def f() - > int: pass
---
def f() => int: pass
""")
