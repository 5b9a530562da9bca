# Mistakes in brackets, displays and calls: the message, and where it points.
from _mistakes import show

show(r"""
print((1, 2)
---
x = [1, 2
---
x = {1: 2
---
x = (1, 2]
---
x = [1, 2)
---
x = {1, 2)
---
x = (1,
     2]
---
x = )
---
x = 1)
---
x = ]
---
x = }
---
foo(1, 2))
---
x = [
1,
2
y = 3
---
x = (
y = 3
z = 4
---
def f(:
    pass
---
def f(a, b:
    pass
---
print("a"
print("b")
---
d = {
  "a": 1
  "b": 2
}
---
d = {
  "a": 1,
  "b" 2
}
---
l = [1, 2 3]
---
l = [1 2]
---
l = [a b]
---
f(a b)
---
f(a, b c)
---
f(1 2, 3)
---
t = (1 2)
---
t = (a b)
---
s = {1 2}
---
s = {1, 2 3}
---
d = {1:2 3:4}
---
d = {1:2, 3}
---
d = {1, 2:3}
---
d = {1:}
---
d = {1:, 2:3}
---
d = {1:2, 3:}
---
d = {1:2, 3: 4, 5:}
---
d = {1:*a}
---
d = {1: *a, 2: 3}
---
d = {:1}
---
d = {**a, 1}
---
d = {1, **a}
---
d = {1:2 for}
---
d = {1: 2, 3 for x in y}
---
d = {'a': 1 'b': 2}
---
d = {a=1}
---
d = {'a'=1}
---
l = [a=1]
---
l = [a for]
---
l = [a for b]
---
l = [a for b in]
---
l = [a, b for a, b in c]
---
l = [a, b, for c in d]
---
l = {a, b for a in c}
---
l = [*a for a in b]
---
l = {**a for a in b}
---
l = (*a for a in b)
---
l = (*a)
---
l = (**a)
---
l = *a
---
*a
---
*a = 1
---
*a, *b = 1
---
a, *b, *c = x
---
[*a, *b] = x
---
print(*)
---
print(**)
---
f(**a, *b)
---
f(**a, b)
---
f(a=1, b)
---
f(a=1, *b, c)
---
f(a=1, **b, c)
---
f(a=1, b, c=2)
---
f(a for a in b, c)
---
f(c, a for a in b)
---
f(a for a in b, c for c in d)
---
f(c, a for a in b, d)
---
class C(a for a in b): pass
---
f(1=2)
---
f(a.b=2)
---
f(a[0]=2)
---
f(a+b=2)
---
f("a"=2)
---
f(True=2)
---
f(None=1)
---
f(a, True=2)
---
f(a=1, a=2)
---
f(a=)
---
f(a=, b=1)
---
f(a, b=)
---
f(a b=1)
---
f(a=1 b=2)
---
f(a := 1, b := 2 c)
---
f(a = b := 1)
---
f(a, b=c for c in d)
---
f(**a b)
---
f(*a b)
---
f(a,, b)
---
f(,)
---
f(, a)
---
x[1 2]
---
x[a b]
---
x[]
---
x[1:2 3]
---
x[,]
---
x[*]
---
x[**a]
---
x[a=1]
""")
