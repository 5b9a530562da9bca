# with: several managers, targets, exceptions swallowed or not, returns and breaks through it, own managers.
class CM:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name.upper()

    def __exit__(self, et, ev, tb):
        print("exit", self.name, et.__name__ if et else None, ev, tb is not None)
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.swallow


with CM("a") as a:
    print("body", a)
with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("p"), CM("q") as q,):
    print(q)
with CM("s", swallow=True):
    raise ValueError("swallowed")
print("after")
try:
    with CM("o"), CM("i"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e, e.__context__)
try:
    with CM("o", swallow=True), CM("i", fail="exit"):
        raise KeyError("k")
except RuntimeError as e:
    print("never")
try:
    with CM("x", fail="exit"):
        raise KeyError("first")
except RuntimeError as e:
    print(e, repr(e.__context__))
try:
    with CM("o"), CM("i", fail="enter"):
        print("never")
except RuntimeError as e:
    print(e)


def f():
    with CM("ret"):
        return "value"


print(f())


def g():
    for i in range(3):
        with CM(f"loop{i}"):
            if i == 0:
                continue
            if i == 1:
                break
    else:
        print("never")
    return i


print(g())


def h():
    with CM("gen"):
        yield 1
        yield 2


it = h()
print(next(it))
it.close()


def override():
    with CM("w", swallow=True):
        1 / 0
    return "went on"


print(override())
d = {}
with CM("t") as d["x"], CM("u") as (y, ):
    print(d, y)
for bad in (5, "s", None):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)


class NoExit:
    def __enter__(self): pass


try:
    with NoExit():
        pass
except TypeError as e:
    print(e)


class Instance: pass


i = Instance()
i.__enter__ = i.__exit__ = lambda *a: None
try:
    with i:
        pass
except TypeError as e:
    print(e)


class Stack:
    def __init__(self): self.undo = []
    def push(self, fn): self.undo.append(fn)
    def __enter__(self): return self

    def __exit__(self, *exc):
        while self.undo:
            self.undo.pop()()


with Stack() as st:
    st.push(lambda: print("first pushed"))
    st.push(lambda: print("second pushed"))
    print("working")
with CM("nested1"):
    with CM("nested2", swallow=True):
        with CM("nested3"):
            raise ValueError("deep")
    print("still in 1")
