# Tasks, gather, timeouts, queues, futures: the everyday of asyncio.
import warnings
import asyncio

warnings.simplefilter("ignore")


async def worker(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name * n
async def main():
    r = await asyncio.gather(worker("a", 2), worker("b", 3), worker("c", 1))
    print(r)
    t = asyncio.create_task(worker("t", 2), name="tee")
    print(t.get_name(), t.done())
    print(await t, t.done(), t.result(), t.cancelled(), t.exception())
    async def boom(): 
        await asyncio.sleep(0)
        raise ValueError("boom")
    try:
        await asyncio.gather(worker("x", 3), boom())
    except ValueError as e: print("caught", e)
    print(await asyncio.gather(worker("y", 1), boom(), return_exceptions=True))
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    print(t.cancel("bye"))
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e, t.cancelled())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError as e: print("timeout", repr(e), repr(e.__cause__))
    try: await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError: print("wf timeout")
    print(await asyncio.wait_for(asyncio.sleep(0.001, "res"), 10))
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0.2 * i, i)) for i in range(3)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    for f in asyncio.as_completed([asyncio.sleep(0.3, 3), asyncio.sleep(0.1, 1), asyncio.sleep(0.2, 2)]):
        print(await f)
    async for f in asyncio.as_completed([asyncio.create_task(asyncio.sleep(0.2, 3)), asyncio.create_task(asyncio.sleep(0.1, 1))]):
        print(f.result())
    q = asyncio.Queue(2)
    async def prod():
        for i in range(5):
            await q.put(i); print("put", i)
        await q.put(None)
    async def cons():
        while (x := await q.get()) is not None:
            print("got", x); q.task_done()
    await asyncio.gather(prod(), cons())
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon")
    loop.call_later(0.005, print, "later")
    await asyncio.sleep(0.01)
    fut = loop.create_future()
    loop.call_soon(fut.set_result, 42)
    print(await fut)
    try: fut.set_result(1)
    except asyncio.InvalidStateError as e: print(repr(e))
    try: loop.create_future().result()
    except asyncio.InvalidStateError as e: print(repr(e))
    print(await asyncio.shield(asyncio.sleep(0, "sh")))
    print(await asyncio.to_thread(lambda a, b=1: a + b, 1, b=5))
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    return "done"
print(asyncio.run(main()))
try: asyncio.run(5)
except ValueError as e: print(e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
async def nested():
    try: asyncio.run(main())
    except RuntimeError as e: print(e)
asyncio.run(nested())
