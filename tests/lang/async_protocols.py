# `async with`, `async for`, asynchronous generators and comprehensions, and what they say of wrong objects.
import warnings

warnings.simplefilter("ignore")


class Y:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
def run(coro):
    sent = None; out = []
    while True:
        try: v = coro.send(sent)
        except StopIteration as e: return out, e.value
        out.append(v); sent = v
class CM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    async def __aenter__(self):
        print("enter", self.n); await Y("e" + self.n); return self
    async def __aexit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v); await Y("x" + self.n); return self.sup
async def a():
    async with CM("1") as x, CM("2") as y:
        print(x.n, y.n)
        return 5
print(run(a()))
async def b():
    async with CM("1", True):
        async with CM("2"):
            raise ValueError("boo")
    print("after")
    for i in range(3):
        async with CM(str(i)):
            if i == 0: continue
            break
    return i
print(run(b()))
async def c():
    async with CM("1"):
        1 / 0
try: run(c())
except ZeroDivisionError as e: print("zde", e)
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): self.i = 0; return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await Y(self.i)
        return self.i
async def d():
    out = []
    async for x in It(4):
        if x == 2: continue
        out.append(x)
    else: out.append("else")
    async for x in It(4):
        if x == 3: break
        out.append(x)
    else: out.append("no")
    return out
print(run(d()))
async def e():
    return ([x async for x in It(3)], {x: x*x async for x in It(3) if x != 2}, {x + y async for x in It(2) for y in range(2)},
        [x * y for x in range(2) async for y in It(2)], [await Z(x) for x in range(3)], [[await Z(x + y) async for x in It(2)] for y in range(2)])
class Z:
    def __init__(self, v): self.v = v
    def __await__(self):
        if False: yield
        return self.v * 100
print(run(e()))
async def g():
    gen = (x * 2 async for x in It(3))
    print(type(gen).__name__)
    out = []
    async for v in gen: out.append(v)
    gen2 = (await Z(i) for i in range(3))
    print(type(gen2).__name__)
    async for v in gen2: out.append(v)
    return out
print(run(g()))
async def agen(n):
    try:
        for i in range(n):
            await Y(("w", i))
            got = yield i
            if got: print("got", got)
    finally:
        print("agen fin")
async def h():
    out = []
    async for x in agen(3): out.append(x)
    return out
print(run(h()))
async def i():
    ag = agen(5)
    print(await ag.__anext__())
    print(await ag.asend("hello"))
    try: await ag.athrow(ValueError("thrown"))
    except ValueError as e: print("E", e)
    try: await ag.asend(None)
    except StopAsyncIteration as e: print("SAI", repr(e))
    ag = agen(3)
    await anext(ag)
    await ag.aclose()
    print(await anext(ag, "default"))
    await ag.aclose()
    try: await anext(ag)
    except StopAsyncIteration: print("stop")
print(run(i()))
async def j():
    async def bad():
        try: yield 1
        finally: yield 2
    ag = bad()
    print(await ag.asend(None))
    try: await ag.aclose()
    except RuntimeError as e: print(e)
    try: await anext(ag)
    except (StopAsyncIteration, GeneratorExit) as e: print(repr(e))
    async def r(): 
        yield 1
        raise StopAsyncIteration("q")
    try:
        async for x in r(): print(x)
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def r2(): 
        yield 1
        raise StopIteration("q")
    try:
        async for x in r2(): print(x)
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def mild(): yield 1
    ag = mild()
    s = ag.asend(None)
    await s
    try: await s
    except RuntimeError as e: print(e)
    ag = bad()
    try: await ag.asend(4)
    except TypeError as e: print(e)
    c = ag.aclose(); await c
    try: await c
    except RuntimeError as e: print(e)
    it = agen(3)
    a1 = it.asend(None); a2 = it.asend(None)
    print(a1.send(None))
    try: a2.send(None)
    except RuntimeError as e: print(e)
    print(it.ag_running, it.ag_await is not None)
    a1.close()
    print(it.ag_running)
run(j())
for ex in ("aiter(5)", "anext(5)", "aiter([1])"):
    try: eval(ex)
    except TypeError as e: print(e)
class NA:
    def __aiter__(self): return 5
class NB:
    def __aiter__(self): return self
    def __anext__(self): return 5
class NC:
    async def __aiter__(self): return self
for o in (5, [1], NA(), NB(), NC()):
    async def t():
        async for x in o: pass
    try: run(t())
    except TypeError as e: print(e, "| cause", repr(e.__cause__))
for o in (5, CM):
    async def t():
        async with o: pass
    try: run(t())
    except (TypeError, AttributeError) as e: print(e)
class CX:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def t():
    async with CX(): pass
try: run(t())
except TypeError as e: print(e)
class CX2:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def t():
    async with CX2(): pass
try: run(t())
except TypeError as e: print(e)
async def t():
    async with CX2(): 1/0
try: run(t())
except TypeError as e: print(e, repr(e.__context__))
async def t():
    with CM("1"): pass
try: run(t())
except TypeError as e: print(e)
async def ag(): yield 1
print(type(ag()), type(ag().asend(1)), type(ag().athrow(ValueError)), type(ag().aclose()), type(anext(ag(), 1)))
try: iter(ag())
except TypeError as e: print(e)
try:
    for x in ag(): pass
except TypeError as e: print(e)
def yf(): yield from ag()
try: next(yf())
except TypeError as e: print(e)
async def aw(): await ag()
try: run(aw())
except TypeError as e: print(e)
async def ret():
    yield 1
    return
    yield 2
async def q(): return [x async for x in ret()]
print(run(q()))
import collections.abc as c
x = ag(); 
async def co(): pass
y = co()
print(isinstance(x, c.AsyncGenerator), isinstance(x, c.AsyncIterator), isinstance(x, c.AsyncIterable), isinstance(x, c.Awaitable), isinstance(y, c.Coroutine), isinstance(y, c.Awaitable), isinstance(y, c.Generator), isinstance(y, c.Iterator))
y.close()
print(ag.__code__.co_flags & 0x200)
# captured variables
async def caps():
    fs = [lambda: x async for x in It(3)]
    return [f() for f in fs]
print(run(caps()))
async def lambdas():
    k = 3
    return [x + k async for x in It(2) if x < k]
print(run(lambdas()))
async def tryfin():
    for i in range(3):
        try:
            if i == 1: return await Z(i)
        finally:
            await Y("f%d" % i)
print(run(tryfin()))
async def exc():
    try: raise KeyError("a")
    except KeyError:
        await Y(1)
        try: raise
        except KeyError as e: return repr(e)
print(run(exc()))
