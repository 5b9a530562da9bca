# Mistakes in simple statements and expressions: the message, and where it points.
from _mistakes import show

show(r"""
print "hello"
---
print x
---
print x, y
---
print f(x)
---
print 1
---
exec "code"
---
exec x
---
exec "code" in d
---
print
x y
---
print -1 2
---
print("a") print("b")
---
a b
---
a b c
---
x = a b
---
x = 1 2
---
x = "a" 1
---
x = 1 "a"
---
f() g()
---
x = y z = 3
---
assert
---
assert x,
---
assert x, y z
---
assert x = 1
---
assert x, y = 1
---
assert (x, y = 1)
---
assert x == 1, "a" = 2
---
raise x from
---
raise x y
---
raise x, y
---
raise from x
---
raise x from y from z
---
pass x
---
pass = 1
---
break x
---
def f(): return x y
---
def f(): return = 1
---
def f(): return x = 1
---
def f(): return *x
---
x =
---
x +
---
x +=
---
x + = 1
---
x ++ 
---
x++
---
++x = 1
---
x --
---
x = 1 +
---
x = * 2
---
x = / 2
---
x = 1 + * 2
---
x = 2 ** 
---
x = 2 ** ** 3
---
x == = 1
---
x === 1
---
x !== 1
---
x <> 1
---
x =< 1
---
x => 1
---
x =! 1
---
x = !y
---
x && y
---
x || y
---
x = y ? 1 : 2
---
x = not
---
x = y not z
---
x = y is
---
x = y is not
---
x = y in
---
x = y not in
---
x = not not
---
x = y and
---
x = and y
---
x = or
---
x = y if z
---
x = y if z else
---
x = if y else z
---
x = y if else z
---
x = (y if z)
---
f(y if z)
---
[y if z]
---
x = a if b else c if d
---
x = pass if y else z
---
x = y if z else pass
---
x = break if y else 1
---
x = 1 if y else continue
---
x = y if pass else z
---
a if b else raise c
---
a if b else return 1
---
a if b else c = d
---
x.
---
x.1
---
x.class
---
x..y
---
.x
---
x.(y)
---
x."y"
---
x.[0]
---
x = .
---
x = ..
---
x;; y
---
; x
---
x, = 
---
x, , y
---
,
---
, x
---
x = ,
---
x = 1,,
---
@
---
@x
---
@x
y = 1
---
@x y
def f(): pass
---
@
def f(): pass
---
@x
@y
z
---
@x = 1
def f(): pass
---
@(yield)
def f(): pass
---
def
---
class
---
for
---
while
---
with
---
try
---
return = 1
---
class = 1
---
def = 1
---
from = 1
---
in = 1
---
is x
---
None x
---
None.x = 
---
True False
---
x = class
---
x = def
---
x = [def]
---
f(class)
---
f(class=1)
---
f(if=1)
---
f(a, for=1)
---
f(from=1, to=2)
---
{"a": class}
---
x = lambda
---
x = (
---
x = [
---
x = {
---
x = f(
---
x = f(1,
---
x = [1, 2
     3, 4]
---
x = ["a"
     b]
---
x = foo(a
        b)
---
x = foo(a, b
        c, d)
---
x = {"a": foo(1 2)}
---
x = (a, b c, d)
---
x = [a, b for c]
---
x = {a: b c: d}
---
x = (1 if y else 2 3)
---
x = [a.b c.d]
---
x = [f(x) g(y)]
---
x = ["a" b"c"]
---
x = [1 if 2 3]
---
x = (a and b c)
---
x = (yield a b)
---
x = [lambda: a b]
---
x = [print "a"]
---
x = foo(print "a")
---
x = (a if b else c d)
---
f(a.b c)
---
f(x for x in y z)
---
f(1, 2, 3 4, 5)
---
f(a) b
---
f(a b, c) d
---
[a] b
---
(a) b
---
{a} b
---
"a" b
---
1 if 2 else 3 4
---
await
---
x = await
---
def f(): x = await y z
---
async def f(): await
---
async def f(): x = await
---
x: int y
---
import x; y z
---
if True: x y
---
class C: x y
---
def f(x): y z
---
x = 1; y = ; z = 2
---
x = {**}
---
x = [*]
---
x = {*a, **b}
---
x = {**b, *a}
---
x = {**b: 1}
---
x = {*a: 1}
---
x = {a: **b}
---
x = *a, 
y = *
---
x = **a
---
**a
---
print(**a, **b, c=1, *d)
---
a, b = *c
---
a = *b + c, 
b = *c or
---
x[a:b:c:d]
---
x[a, b:]
x[a b:]
---
x[::]
x[:::]
---
x = y = 
---
x = = y
---
a = 1 = b
---
f(x) = f(y) = 1
---
(x, y) = (1, 2) = z
---
x, y = 1, 2 = z
---
(yield)
---
with open("f") as f, : pass
---
with a as b, c as d, : pass
---
with (a as b, ): pass
x y
---
nonlocal
---
if x: pass; else: pass
---
x = 3 if y else
z = 4
---
x not y
---
x is is y
---
x in in y
---
x not not in y
---
1 <
---
< 1
---
(x
---
x = ("a", "b" "c"
---
print(f"a" "b)
---
print("a", end="
---
é è
---
x = 'a' if y else 'b' 'c' z
""")
