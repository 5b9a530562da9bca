# Mistakes in compound statements, parameters, type parameters: the message, and where it points.
from _mistakes import show

show(r"""
if x
    pass
---
if x:
---
if x:
pass
---
if x
---
if:
    pass
---
if
---
if x = 1:
    pass
---
if x.y = 1:
    pass
---
if x[0] = 1:
    pass
---
if f() = 1:
    pass
---
if x == 1 and y = 2:
    pass
---
if (x = 1):
    pass
---
if x := 1:
    pass
elif y = 2:
    pass
---
if x:
    pass
else if y:
    pass
---
if x:
    pass
elseif y:
    pass
---
if x:
    pass
elif:
    pass
---
if x:
    pass
elif y
    pass
---
if x:
    pass
elif y:
pass
---
if x:
    pass
else
    pass
---
if x:
    pass
else:
pass
---
if x:
    pass
else:
    pass
else:
    pass
---
if x:
    pass
else:
    pass
elif y:
    pass
---
else:
    pass
---
elif x:
    pass
---
except:
    pass
---
finally:
    pass
---
case 1:
    pass
---
if x: if y: pass
---
if x: for y in z: pass
---
if x: pass else: pass
---
while x
    pass
---
while:
    pass
---
while x:
pass
---
while x = 1:
    pass
---
while True
print(1)
---
for x in y
    pass
---
for x in y:
pass
---
for x
    pass
---
for x:
    pass
---
for in y:
    pass
---
for x in:
    pass
---
for x y in z:
    pass
---
for 1 in y:
    pass
---
for f() in y:
    pass
---
for "a" in y:
    pass
---
for x, 1 in y:
    pass
---
for x, f() in y:
    pass
---
for (x, 1) in y: pass
---
for x + 1 in y: pass
---
for *x in y: pass
---
for x in *y: pass
---
for x in *y, z: pass
---
for None in y: pass
---
for x = 1 in y: pass
---
for (x in y): pass
---
for x in y: pass else: pass
---
for i = 0; i < 10; i++:
    pass
---
for x of y:
    pass
---
[x for f() in y]
---
[x for 1 in y]
---
[x for x, 1 in y]
---
[x for x in y if]
---
[x for x in y else z]
---
[x if y for x in z]
---
[x for x in y, z]
---
[x for x in lambda: y, z]
---
[x for (x in y)]
---
[for x in y]
---
[x for x in *y]
---
[x for *x in y]
---
def f:
    pass
---
def f()
    pass
---
def f():
pass
---
def f():
---
def f(): 
# comment
---
def f()
---
def ():
    pass
---
def 1():
    pass
---
def f.g():
    pass
---
def class():
    pass
---
def None():
    pass
---
def f(a, a): pass
---
def f(a, *, a): pass
---
def f(a, *a): pass
---
def f(a, **a): pass
---
lambda a, a: 1
---
def f(a=1, b): pass
---
def f(a=1, b, c=2): pass
---
def f(a, b=1, /, c): pass
---
def f(a=1, /, b): pass
---
lambda a=1, b: 1
---
def f(a, b=1, *, c): pass
---
def f(*): pass
---
def f(*,): pass
---
def f(*, **k): pass
---
def f(*, *a): pass
---
def f(*a, *b): pass
---
def f(*a, *): pass
---
def f(**k, a): pass
---
def f(**k, *a): pass
---
def f(**k, **j): pass
---
def f(**k, /): pass
---
def f(**k=1): pass
---
def f(*a=1): pass
---
def f(/): pass
---
def f(/, a): pass
---
def f(a, /, b, /): pass
---
def f(a, *, /): pass
---
def f(*a, /): pass
---
def f(a, /, /): pass
---
def f(a, * b, /): pass
---
def f(a / b): pass
---
def f(a, *, b, *, c): pass
---
def f((a, b)): pass
---
def f((a), b): pass
---
def f((a)=1): pass
---
def f(a.b): pass
---
def f(1): pass
---
def f("a"): pass
---
def f(a, 1): pass
---
def f(a b): pass
---
def f(a=): pass
---
def f(a, b=): pass
---
def f(a: ): pass
---
def f(a:=1): pass
---
def f(None): pass
---
def f(True=1): pass
---
def f(a, None): pass
---
def f(a,, b): pass
---
def f(,): pass
---
def f(*a: *b): pass
---
def f(a: *b): pass
---
def f(**k: *b): pass
---
def f(*, a=): pass
---
def f(self, class): pass
---
def f(a = 1 b = 2): pass
---
lambda *: 1
---
lambda *, **k: 1
---
lambda a, /, b, /: 1
---
lambda /: 1
---
lambda **k, a: 1
---
lambda **k=1: 1
---
lambda *a=1: 1
---
lambda (a, b): 1
---
lambda a=: 1
---
lambda a b: 1
---
lambda a
---
lambda
---
lambda:
---
lambda x: = 1
---
lambda None: 1
---
lambda 1: 1
---
lambda a, *, /: 1
---
lambda *a, *b: 1
---
lambda a, *a: 1
---
class C
    pass
---
class C:
pass
---
class C:
---
class C()
    pass
---
class C(A, B)
    pass
---
class C(
---
class :
    pass
---
class 1:
    pass
---
class C(A B): pass
---
class C(a=1, B): pass
---
class C(a=1, a=2): pass
---
class C(1=2): pass
---
class C.D: pass
---
class C[]: pass
---
class C[T, T]: pass
---
class C[T=1, U]: pass
---
class C[*T: int]: pass
---
class C[**T: int]: pass
---
class C[T: yield]: pass
---
class C[T: (yield)]: pass
---
class C[T: (a := 1)]: pass
---
class C[T: await x]: pass
---
class C[T](yield): pass
---
class C[T](a := 1): pass
---
class C[1]: pass
---
class C[T U]: pass
---
class C[T](
---
def f[]: pass
---
def f[T](a: (yield)): pass
---
def f[T](a: (b := 1)): pass
---
def f[T]() -> (yield): pass
---
def f[T](a = (b := 1)): pass
---
type X
---
type X =
---
type X = yield
---
type X = (yield)
---
type X = (a := 1)
---
type X[T] = await y
---
type X[T, T] = 1
---
type X[T: (yield)] = 1
---
type X[T = (yield)] = 1
---
type 1 = 2
---
type X.y = 2
---
def f[T]():
    nonlocal T
---
def f[T](x):
    def g():
        nonlocal T
---
class C:
    type X = super()
---
class C[__debug__]: pass
---
class C[__classdict__]: pass
""")
