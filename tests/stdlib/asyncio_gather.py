# What gather, ensure_future and tasks take, and what they refuse.
import warnings

warnings.simplefilter("ignore")


import asyncio
class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "aw"
class FutLike:
    def __init__(self, loop): self.f = loop.create_future()
    def __await__(self): return self.f.__await__()
async def main():
    print(await Awaitable(), await asyncio.gather(Awaitable(), Awaitable()))
    fl = FutLike(asyncio.get_running_loop())
    asyncio.get_running_loop().call_soon(fl.f.set_result, "fl")
    print(await fl, await asyncio.wait_for(Awaitable(), 1))
    t = asyncio.ensure_future(Awaitable()); print(await t)
    # duplicates in gather
    async def f(n): return n
    c = f(1)
    print(await asyncio.gather(c, c, f(2)))
    print(await asyncio.gather())
    fut = asyncio.get_running_loop().create_future(); fut.set_result(9)
    print(await asyncio.gather(fut, f(3)))
    # gather w/ cancelled child
    async def canc(): raise asyncio.CancelledError("c")
    try: await asyncio.gather(canc(), f(1))
    except asyncio.CancelledError as e: print("child cancelled", e)
    print(await asyncio.gather(canc(), f(1), return_exceptions=True))
    # first failing, others go on
    async def slow(n): await asyncio.sleep(0.2 * n); print("slow", n)
    async def bad(): await asyncio.sleep(0); raise ValueError("bad")
    s = asyncio.create_task(slow(2))
    try: await asyncio.gather(s, bad())
    except ValueError as e: print(e, s.done())
    await s
    # bad yields
    import types
    @types.coroutine
    def y5(): yield 5
    async def yy(): await y5()
    try: await asyncio.create_task(yy())
    except RuntimeError as e: print(str(e)[:20])
    async def selfawait():
        await t2
    t2 = asyncio.create_task(selfawait())
    try: await t2
    except RuntimeError as e: print(str(e)[:26])
    t = asyncio.current_task()
    try: t.set_result(1)
    except RuntimeError as e: print(e)
    try: asyncio.create_task(f(1)).result()
    except asyncio.InvalidStateError as e: print(e)
    tasks = {asyncio.create_task(f(i), name=f"n{i}") for i in range(3)}
    done, _ = await asyncio.wait(tasks)
    print(sorted(t.get_name() for t in done), sorted(t.result() for t in done))
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(f(i)) for i in range(4)]
    print([t.result() for t in ts])
    # eager
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    async def eg(): print("eager start", asyncio.current_task() is not None); await asyncio.sleep(0); print("eager end"); return 3
    t = asyncio.create_task(eg()); print("after create"); print(await t)
    t = asyncio.create_task(f(5)); print(t.done(), t.result())
asyncio.run(main())
