# In which order tasks, callbacks and timers come.
import warnings

warnings.simplefilter("ignore")


import asyncio
async def main():
    async def a():
        print("a1"); await asyncio.sleep(0); print("a2"); await b(); print("a3")
    async def b():
        print("b1"); await asyncio.sleep(0); print("b2")
    async def c():
        for i in range(4): print("c", i); await asyncio.sleep(0)
    t1 = asyncio.create_task(a()); t2 = asyncio.create_task(c())
    print("main"); await asyncio.sleep(0); print("main2")
    await t1; print("t1 done"); await t2
    # future wake-up order
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    async def w(n): r = await f; print("w", n, r)
    ws = [asyncio.create_task(w(i)) for i in range(3)]
    await asyncio.sleep(0)
    f.add_done_callback(lambda _: print("cb"))
    f.set_result("r"); print("set")
    await asyncio.gather(*ws)
    # timers
    out = []
    for d, n in ((0.6, "c"), (0.2, "a"), (0.4, "b"), (0, "z")): loop.call_later(d, out.append, n)
    h = loop.call_later(0.3, out.append, "x"); h.cancel()
    await asyncio.sleep(0.8); print(out)
    # queue handoff order
    q = asyncio.Queue()
    async def getter(n): print(n, await q.get())
    gs = [asyncio.create_task(getter(i)) for i in range(3)]
    await asyncio.sleep(0)
    for i in "xyz": q.put_nowait(i)
    await asyncio.gather(*gs)
    e = asyncio.Event(); l = asyncio.Lock()
    async def chain(n):
        await e.wait()
        async with l: print("chain", n); await asyncio.sleep(0)
    cs = [asyncio.create_task(chain(i)) for i in range(3)]
    await asyncio.sleep(0); e.set(); print("set"); await asyncio.gather(*cs)
asyncio.run(main())
