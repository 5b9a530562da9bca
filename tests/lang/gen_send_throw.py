# send, throw and close: what the generator sees, what the caller gets back, and misuse.
def avg():
    total = n = 0
    value = None
    while True:
        got = yield value
        if got is None:
            return "done", value
        total += got
        n += 1
        value = total / n


g = avg()
next(g)
print(g.send(10), g.send(20), g.send(60))
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
try:
    g.send(1)
except StopIteration as e:
    print("exhausted", e.value)
try:
    avg().send(5)
except TypeError as e:
    print(e)
print(avg().send(None))


def guarded():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("caught", e)
            yield "recovered"
        finally:
            print("finally")


g = guarded()
print(next(g))
print(g.throw(ValueError("v")))
print(next(g))
print(g.send(5))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out came", repr(e))
print(next(g, "finished"))


def closer(mode):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing", mode)
        if mode == "raise":
            raise ValueError("during close")
        if mode == "yield":
            yield "no!"
        if mode == "return":
            return "ret"
        raise


for mode in ("normal", "raise", "yield", "return"):
    g = closer(mode)
    next(g)
    try:
        print(g.close())
    except (ValueError, RuntimeError) as e:
        print(type(e).__name__, e)
    try:
        g.close()
    except Exception as e:
        print("?", e)
g = closer("unstarted")
g.close()
print(list(g))
g = closer("throw at start")
try:
    g.throw(IndexError("early"))
except IndexError as e:
    print(repr(e), list(g))


def t(): yield


for args in ((ValueError,), (ValueError("inst"),), (5,), ()):
    g = t()
    next(g)
    try:
        g.throw(*args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def echo():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    return received


g = echo()
next(g)
print(g.send("a"), g.send("b"))
try:
    g.send("c")
except StopIteration as e:
    print(e.value)


def expr():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = yield (yield 3)
    print([(yield 4), (yield 5)], y)


g = expr()
print(next(g), g.send(10), g.send(20), g.send("inner"), g.send("y"), g.send("p"), g.send("q") if 0 else next(g, "end"))


def scheduler(tasks):
    queue = list(tasks)
    while queue:
        task = queue.pop(0)
        try:
            print(next(task), end=" ")
            queue.append(task)
        except StopIteration:
            pass
    print()


def worker(name, n):
    for i in range(n):
        yield f"{name}{i}"


scheduler([worker("a", 3), worker("b", 1), worker("c", 2)])
def trees(): 
    try: yield 1
    except ValueError: print("swallowed")
g = trees(); next(g)
try: g.throw(ValueError)
except StopIteration as e: print("stop", e.value)
