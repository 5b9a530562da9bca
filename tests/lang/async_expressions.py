# `await` wherever an expression may stand.
import warnings

warnings.simplefilter("ignore")


import asyncio, types, collections.abc
async def co(a, b=2, *, c): 
    """doc"""
    return a
print(co.__name__, co.__doc__, co.__code__.co_varnames, repr(co).split(" at ")[0])
c = co(1, c=3)
print(repr(c).split(" at ")[0])
c.close()
class K:
    async def m(self): return self.v
    @classmethod
    async def cm(cls): return cls.__name__
    @staticmethod
    async def sm(): return "static"
    v = 5
    @property
    async def p(self): return "prop"
    async def __call__(self, x): return x
async def main():
    k = K()
    print(await k.m(), await K.cm(), await K.sm(), await k.p, await k(7))
    f = lambda: co(9, c=1)
    print(await f())
    print(await (await asyncio.sleep(0, co(3, c=1))))
    x = [await co(i, c=0) for i in range(3)]
    print(x, {await co(i, c=0): await co(-i, c=0) for i in range(2)})
    print(f"{await co(4, c=0)}", await co(1, c=0) + await co(2, c=0) * 3, (await co([1, 2], c=0))[0], -await co(3, c=0), await co(2, c=0) ** 2)
    print(not await co(0, c=0), await co(1, c=0) if await co(True, c=0) else 2)
    if (y := await co(8, c=0)) > 5: print(y)
    def gen(): yield 1
    async def with_defaults(a=1, *args, k=await co("def", c=0)): return a, args, k
    print(await with_defaults(), await with_defaults(3, 4, k=5))
    async def closure():
        nonlocal y
        y += 1
        await asyncio.sleep(0)
        y += 1
    await asyncio.gather(closure(), closure()); print(y)
    async def many(*a, **k): return a, k
    print(await many(*[1, 2], **{"z": 3}))
    try: await co(1)
    except TypeError as e: print(e)
    match await co((1, 2), c=0):
        case (a, b): print("matched", a, b)
    while await co(y, c=0) > 10: y -= 1
    for i in await co([1, 2], c=0): print(i)
    with await co(__import__("contextlib").nullcontext(3), c=0) as z: print(z)
    assert await co(1, c=0)
    del x[await co(0, c=0)]
    print(x)
    async def rec(n): return 1 if n == 0 else n * await rec(n - 1)
    print(await rec(20))
    try:
        try: await co(1, c=0); raise KeyError("k")
        finally: print(await co("fin", c=0))
    except KeyError as e: print(repr(e), await co("exc", c=0))
    g = (i async for i in agen())
    print(type(g), [i async for i in g])
    print([(i, j) async for i in agen() if i async for j in agen() if j != i])
    async def ret_early():
        async with asyncio.Lock():
            for i in range(3):
                try: return i
                finally: await asyncio.sleep(0)
    print(await ret_early())
async def agen():
    for i in range(3): yield i; await asyncio.sleep(0)
asyncio.run(main())
print(isinstance(main(), collections.abc.Awaitable), types.CoroutineType, types.AsyncGeneratorType)
