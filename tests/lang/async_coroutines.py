# Coroutines driven by hand: send, throw, close, what can be awaited and what can't.
import warnings

warnings.simplefilter("ignore")


async def f(x):
    return x + 1
c = f(1)
print(type(c).__name__, type(c), c.__name__, c.__qualname__)
try:
    c.send(None)
except StopIteration as e:
    print("result", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
try: c.throw(ValueError("x"))
except RuntimeError as e: print(e)
c.close()
class Y:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
async def g():
    a = await Y(1)
    b = await Y(2)
    return a + b
def run(coro):
    it = coro
    sent = None
    out = []
    while True:
        try:
            v = it.send(sent)
        except StopIteration as e:
            return out, e.value
        out.append(v)
        sent = v * 10
print(run(g()))
async def h():
    return [await g(), await f(5)]
print(run(h()))
c = f(1)
try: c.send(3)
except TypeError as e: print(e)
c.close()
async def bad(): await 5
for v in (5, "x", [1], None, (i for i in ()), f):
    async def bad(): await v
    try: bad().send(None)
    except TypeError as e: print(e)
class W:
    def __await__(self): return 5
class W2:
    def __await__(self): return f(1)
class W3:
    def __await__(self): return iter([1,2])
class W4:
    async def __await__(self): return 1
for w in (W(), W2(), W4()):
    async def bad(): await w
    try: bad().send(None)
    except TypeError as e: print(e)


for expr in ("iter(c)", "next(c)", "list(c)", "[*c]"):
    c = f(1)
    try: eval(expr)
    except TypeError as e: print(e)
    c.close()
try:
    for x in f(1): pass
except TypeError as e: print(e)
# closing
log = []
async def fin():
    try:
        await Y(1)
    finally:
        log.append("fin")
c = fin(); c.send(None); c.close(); print(log)
async def ign():
    try: await Y(1)
    except GeneratorExit: await Y(2)
c = ign(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
c = fin(); c.send(None)
try: c.throw(ValueError("boo"))
except ValueError as e: print("got", e)
async def catch():
    try: await Y(1)
    except ValueError as e: return "caught " + str(e)
async def outer(): return await catch()
c = outer(); c.send(None)
try: c.throw(ValueError("zz"))
except StopIteration as e: print(e.value)
w = f(3).__await__()
print(type(w).__name__, iter(w) is w)
try: next(w)
except StopIteration as e: print(e.value)
# being awaited already
c = g()
async def one(): return await c
a, b = one(), one()
a.send(None)
try: b.send(None)
except RuntimeError as e: print(e)
a.close()
async def si(): raise StopIteration("x")
try: si().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
import types
@types.coroutine
def tc(n):
    r = yield n
    return r
async def usetc(): return (await tc(4)) + 1
print(run(usetc()))
@types.coroutine
def tc2():
    r = yield from f(7)
    return r
async def u2(): return await tc2()
print(run(u2()))
def plain():
    yield from f(1)
try: next(plain())
except TypeError as e: print(e)
print(f.__code__.co_flags & 0x80, tc.__code__.co_flags & 0x100)
def sync_gen(): yield
async def bad(): await sync_gen()
try: bad().send(None)
except TypeError as e: print(e)
c = g()
print(c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_origin)
c.send(None)
print(c.cr_await is not None, c.cr_suspended)
c.close()
print(c.cr_frame)
async def reent():
    try: me.send(None)
    except ValueError as e: print(e)
me = reent()
try: me.send(None)
except StopIteration: pass
async def deep(n):
    if n == 0: return await Y(99)
    return await deep(n-1) + 1
print(run(deep(300)))
async def rec(n): return await rec(n+1)
try: rec(0).send(None)
except RecursionError as e: print("rec", e)
