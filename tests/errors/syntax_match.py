# Mistakes in match statements: the message, and where it points.
from _mistakes import show

show(r"""
match x
    case 1: pass
---
match x:
case 1: pass
---
match x:
    case 1
        pass
---
match x:
    case 1:
    pass
---
match x:
---
match x:
    pass
---
match x:
    x = 1
---
match x:
    case:
        pass
---
match x:
    case y:
        pass
    case 1:
        pass
---
match x:
    case _:
        pass
    case 1:
        pass
---
match x:
    case a | b:
        pass
---
match x:
    case 1 | a:
        pass
---
match x:
    case (1, a) | (2, b):
        pass
---
match x:
    case [a, a]:
        pass
---
match x:
    case {1: a, 2: a}:
        pass
---
match x:
    case {1: a, 1: b}:
        pass
---
match x:
    case {"a": 1, "a": 2}:
        pass
---
match x:
    case C(a=1, a=2):
        pass
---
match x:
    case C(a=1, 2):
        pass
---
match x:
    case C(a, b=1, c):
        pass
---
match x:
    case [*a, *b]:
        pass
---
match x:
    case [a, *b, *_]:
        pass
---
match x:
    case {**a, 1: b}:
        pass
---
match x:
    case {**a, **b}:
        pass
---
match x:
    case {**_}:
        pass
---
match x:
    case {a: 1}:
        pass
---
match x:
    case {1: 2, **a.b}:
        pass
---
match x:
    case *a:
        pass
---
match x:
    case 1 as 2:
        pass
---
match x:
    case 1 as _:
        pass
---
match x:
    case 1 as a.b:
        pass
---
match x:
    case 1 as a[0]:
        pass
---
match x:
    case 1 as f():
        pass
---
match x:
    case a as a:
        pass
---
match x:
    case (a as b) as b:
        pass
---
match x:
    case a + b:
        pass
---
match x:
    case 1 + 2:
        pass
---
match x:
    case 1 + a:
        pass
---
match x:
    case 1j + 2j:
        pass
---
match x:
    case -a:
        pass
---
match x:
    case +1:
        pass
---
match x:
    case not 1:
        pass
---
match x:
    case f"a":
        pass
---
match x:
    case f"{a}":
        pass
---
match x:
    case {-a: 1}:
        pass
---
match x:
    case lambda: 1:
        pass
---
match x:
    case a():
        pass
    case b.c[0]():
        pass
---
match x:
    case f()():
        pass
---
match x:
    case a b:
        pass
---
match x:
    case 1 if:
        pass
---
match x:
    case 1 if y = 2:
        pass
---
match x:
    case C(a b):
        pass
---
match x:
    case {"a" 1}:
        pass
---
match x:
    case C(1=2):
        pass
---
match x:
    case C(a.b=2):
        pass
---
match x:
    case C(**a):
        pass
---
match x:
    case C(*a):
        pass
---
match x:
    case None as None:
        pass
---
match x:
    case a.b as True:
        pass
---
match:
    case 1: pass
---
match x, *y:
    case 1 pass
---
match *x:
    case 1: pass
---
match x:
    case __debug__: pass
---
match x:
    case [__debug__]: pass
---
match x:
    case {**__debug__}: pass
---
match x:
    case y if z:
        pass
    case _ | 1:
        pass
---
match x:
    case (_):
        pass
    case 2: pass
---
match x:
    case [*_, *_]: pass
---
match x:
    case {None: 1, None: 2}: pass
---
match x:
    case {1: a, 1.0: b, True: c}: pass
---
match x:
    case {-1: a, -1: b}: pass
---
match x:
    case {a.b: c, a.b: d}: pass
""")
