# Odd corners of asynchronous code: targets of loops, finally and return, await inside of every statement.
import asyncio
# weird programs
async def main():
    class C:
        x = 1
        async def f(self): return self.x
        y = [i for i in range(3)]
    print(await C().f(), C.y)
    async def gen_with_return():
        try:
            yield 1
            return
        finally: print("gwr")
    async for _ in gen_with_return(): pass
    async def inf():
        n = 0
        while True:
            try: n = (yield n) or n + 1
            except ZeroDivisionError: n = -100
    g = inf(); print(await g.asend(None), await g.asend(10), await anext(g), await g.athrow(ZeroDivisionError), await anext(g))
    await g.aclose(); await g.aclose()
    # break in async for inside try/finally with return
    async def f():
        async for x in inf():
            try:
                if x == 3: return x
            finally: print("f", x)
    print(await f())
    async def nestedloops():
        async for x in inf():
            async for y in inf():
                if y == 2: break
            else: print("never")
            if x == 1: break
        return x, y
    print(await nestedloops())
    async def forelse():
        async for x in aiter_list([1, 2]): pass
        else: return "else"
    print(await forelse())
    async def deltest():
        async for x in aiter_list([1]): del x
        try: x
        except UnboundLocalError as e: print(e)
    await deltest()
    async def unpack():
        async for a, (b, *c) in aiter_list([(1, (2, 3, 4))]): print(a, b, c)
        async for obj.attr in aiter_list([5]): print(obj.attr)
        async for d["k"] in aiter_list([6]): print(d)
    obj = C(); d = {}
    await unpack()
    async with cm() as (p, q), cm() as obj.z, cm() as d["w"]: print(p, q, obj.z, d)
    async def lam(): return (lambda: 3)(), [*await ret([1, 2])], {**await ret({"a": 1})}, (await ret(print))("printed")
    print(await lam())
    print([await ret(i) for i in range(3) if await ret(i % 2)], {await ret("k"): v for v in range(1)})
    x = await ret(5) if await ret(0) else await ret(6); print(x)
    print(await ret(1) < await ret(2) < await ret(3), await ret(1) and await ret(0), await ret(0) or await ret(9))
    global gl
    gl = await ret("global"); print(gl)
    async def kw(*, a, **k): return a, k
    print(await kw(a=await ret(1), b=await ret(2)))
    try: raise await ret(ValueError("awaited raise")) from await ret(KeyError("c"))
    except ValueError as e: print(e, repr(e.__cause__))
    assert await ret(True), await ret("msg")
    try: assert await ret(False), await ret("msg")
    except AssertionError as e: print(e)
    a = [0]; a[await ret(0)] += await ret(5); print(a)
    print(f"{await ret(3.14159):.{await ret(2)}f} {await ret('x')!r:>5}")
    y: int = await ret(7); print(y)
    async def d1(fn=None): return "deco"
    @await_deco
    async def deco(): return 1
    print(await deco())
async def aiter_list(l):
    for x in l: yield x
async def ret(x): await asyncio.sleep(0); return x
class cm:
    async def __aenter__(self): return (1, 2)
    async def __aexit__(self, *a): return None
def await_deco(f):
    async def w(): return await f() + 1
    return w
asyncio.run(main())
