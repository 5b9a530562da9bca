# assert, pass, expression statements, ellipsis bodies, docstrings, and global statements' odd corners.
"""not a docstring any more, the comment is fine"""
def check(cond, *msg):
    try:
        if msg:
            assert cond, msg[0]
        else:
            assert cond
        return "passed"
    except AssertionError as e:
        return f"failed {e.args}"


print(check(1), check(0), check(0, "why"), check([], [1, 2]), check("x", 1 / 1), check(None, None))


def side():
    print("evaluated")
    return "message"


assert True, side()
try:
    assert False, side()
except AssertionError as e:
    print(e)
1
"expression statement"
...
[1, 2, 3]
None
print
(lambda: print("never called"))
print("called")
def stub(): ...
def stub2(): pass
class Stub: ...
class Stub2: pass
print(stub(), stub2(), Stub().__class__.__name__, Stub2.__name__, ... is Ellipsis, type(...).__name__, bool(...))
if ...: pass
for _ in (): ...
while False: pass
try: ...
except Exception: pass
with_stmt = None
def f(
    a, b,
    c=(1,
       2), *,
    d
): return a, b, c, d
print(f(1, 2, d=4), __doc__)
def nested_defs():
    def a():
        def b():
            def c():
                def d():
                    return "deep"
                return d
            return c
        return b
    return a
print(nested_defs()()()()())
def many_returns(x):
    if x == 1: return
    if x == 2: return None
    if x == 3: return ()
    if x == 4: return 1,
    if x == 5: return (yield_ := 5)
    if x == 6: return lambda: x
    return x if x else "zero"
print([many_returns(i) for i in (0, 1, 2, 3, 4, 5, 7)], many_returns(6)())
g1, g2 = 1, 2
def multi():
    global g1, g2, g3
    g1, g2, g3 = g2, g1, "new"
multi()
print(g1, g2, g3)
def glob_loop():
    global gi
    for gi in range(3): pass
    global gname
    def gname(): return "global def"
    global GC
    class GC: v = 1
    global gmath
    import math as gmath
    with_ = 1
glob_loop()
print(gi, gname(), GC.v, gmath.pi > 3)
print((1).__class__, 1 .__add__(2), "a".__len__(), [].__class__.__name__, (lambda: 0).__class__.__name__)
if True: x = 1; y = 2
else: x = 3
print(x, y); pass; print("z")
not_const = 5 if None else (); print(not_const)
if __name__ == "__main__": print("main")
