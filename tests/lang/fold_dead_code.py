# Code that cannot be reached, and jumps to jumps: nothing of it runs, everything else does.
def a(x):
    if x:
        return 1
        print("dead")
    else:
        return 2
    print("dead too")


def b(xs):
    for x in xs:
        if x == 1:
            continue
            print("dead")
        if x == 3:
            break
            print("dead")
        print("alive", x)
    else:
        return "else"
        print("dead")
    return "broke"


def c():
    while True:
        try:
            return "try"
        finally:
            print("cleanup")
    return "dead"


def d():
    raise ValueError("d")
    yield 1


def e():
    return 5
    yield 1


def f(n):
    while True:
        while True:
            while True:
                n += 1
                if n > 3:
                    break
            if n > 5:
                break
        if n > 7:
            break
    return n


def g(x):
    if x:
        if x > 1:
            if x > 2:
                r = "3+"
            else:
                r = "2"
        else:
            r = "1"
    else:
        r = "0"
    return r


def h(x, y, z):
    if (x and y) or (not x and z) or (x and not y and not z):
        return "T"
    return "F"


def i(x, y):
    return (x and y) or (y and x) or not (x or y)


def j(v):
    if not (v is None or not v):
        return "some"
    return "none"


def k(n):
    total = 0
    while n:
        n -= 1
        if n % 2: continue
        if n % 5 == 0: total += 1; continue
        total += 10
        if total > 60: return "early", total
    else:
        total += 1000
    return total


print(a(1), a(0), b([1, 2, 3, 4]), b([1, 2]), c(), list(e()), f(0), [g(n) for n in range(4)])
try:
    next(d())
except ValueError as err:
    print(err)
print("".join(h(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)), [i(x, y) for x in (0, 1) for y in (0, 2)], [j(v) for v in (None, 0, 1, "", "x", [])], k(10), k(30), k(0))
if 0:
    def hidden(): pass
    import not_a_module
else:
    def hidden(): return "visible"
print(hidden())
if 1:
    pass
elif undefined_name:
    pass
for _ in ():
    undefined_name
else:
    print("for else ran")
while 0: undefined_name
else: print("while else ran")
def unreachable_local():
    if 0:
        local = 1
    try:
        return local
    except UnboundLocalError as err:
        return str(err)
print(unreachable_local())
def gen_by_dead_yield():
    if 0:
        yield
    return "value"
g_ = gen_by_dead_yield()
try:
    next(g_)
except StopIteration as s:
    print(s.value)
def try_paths(n):
    try:
        if n == 0: return "r0"
        if n == 1: raise KeyError
        if n == 2: return 1 // 0
    except KeyError:
        return "k"
    except ZeroDivisionError:
        pass
    else:
        return "else"
    finally:
        if n == 4: return "finally wins"
    return "end"
print([try_paths(n) for n in range(5)])
