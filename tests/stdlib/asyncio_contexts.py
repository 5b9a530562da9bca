# Asynchronous generators in pipelines, and the asynchronous half of contextlib.
import warnings

warnings.simplefilter("ignore")


import asyncio
async def ticker(n, delay):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(delay)
    finally:
        print("ticker closed")
async def amap(f, it):
    async for x in it: yield f(x)
async def afilter(p, it):
    async for x in it:
        if p(x): yield x
async def take(n, it):
    i = 0
    async for x in it:
        if i >= n: return
        yield x
        i += 1
async def main():
    print([x async for x in take(3, amap(lambda x: x * x, afilter(lambda x: x % 2, ticker(20, 0))))])
    g = ticker(3, 0)
    async for x in g:
        print(x)
        if x == 1: break
    await g.aclose()
    from contextlib import aclosing, asynccontextmanager, AsyncExitStack
    async with aclosing(ticker(5, 0)) as t:
        async for x in t:
            if x == 2: break
    print("after")
    @asynccontextmanager
    async def cm(name, swallow=False):
        print("enter", name)
        try:
            yield name.upper()
        except ValueError as e:
            print("caught", e)
            if not swallow: raise
        finally:
            print("exit", name)
    async with cm("a") as v: print(v)
    try:
        async with cm("b"): raise ValueError("x")
    except ValueError as e: print("prop", e)
    async with cm("c", True): raise ValueError("y")
    async with AsyncExitStack() as st:
        for n in "xyz": print(await st.enter_async_context(cm(n)))
        st.callback(print, "cb")
        async def acb(a): print("acb", a)
        st.push_async_callback(acb, 5)
    @cm("deco")
    async def decorated(): print("in decorated"); return 3
    print(await decorated())
    @asynccontextmanager
    async def noyield():
        if False: yield
    try:
        async with noyield(): pass
    except RuntimeError as e: print(e)
    @asynccontextmanager
    async def two():
        yield 1
        yield 2
    try:
        async with two(): pass
    except RuntimeError as e: print(e)
    try:
        async with two(): raise KeyError("k")
    except (RuntimeError, KeyError) as e: print(type(e), e)
    from contextlib import nullcontext
    async with nullcontext(4) as n: print(n)
    async def agen_exc():
        for i in range(3):
            try: yield i
            except KeyError as e: print("agen got", e); yield "recovered"
    g = agen_exc()
    print(await g.asend(None)); print(await g.athrow(KeyError("kk"))); print(await g.asend(None))
    await g.aclose()
asyncio.run(main())
