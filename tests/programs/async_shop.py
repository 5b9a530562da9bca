# Asyncio as people write it: workers on a queue, TaskGroup failures, timeouts, semaphores, async iterators and context managers, gather with exceptions.
import asyncio
import contextlib
import random
from collections import defaultdict


class Shop:
    def __init__(self, seats):
        self.sem = asyncio.Semaphore(seats)
        self.log = []
        self.stats = defaultdict(list)

    async def __aenter__(self):
        self.log.append("open")
        return self

    async def __aexit__(self, et, e, tb):
        self.log.append(f"close {et and et.__name__}")
        return et is ValueError

    async def serve(self, who, dt):
        async with self.sem:
            self.stats["start"].append(who)
            await asyncio.sleep(dt)
            self.stats["end"].append(who)
            if who == "bad":
                raise ValueError("spilled")
            return who.upper()


async def ticker(n, dt):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(dt)
    finally:
        print("ticker closed")


async def worker(name, q, results):
    while True:
        job = await q.get()
        try:
            await asyncio.sleep(job / 100)
            results.append((name, job))
        finally:
            q.task_done()


async def pool():
    q = asyncio.Queue(maxsize=3)
    results = []
    ws = [asyncio.create_task(worker(f"w{i}", q, results), name=f"w{i}") for i in range(3)]
    for j in [5, 1, 4, 2, 2, 3]:
        await q.put(j)
    await q.join()
    for w in ws:
        w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))
    print(results)


@contextlib.asynccontextmanager
async def span(name):
    print("enter", name)
    try:
        yield name.title()
    except* ValueError as eg:
        print("span saw", eg.exceptions)
        raise
    finally:
        print("leave", name)


async def group():
    async def slow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("slow was cancelled")
            raise
    async def fail(n):
        await asyncio.sleep(n)
        raise ValueError(n)
    try:
        async with span("g") as s, asyncio.TaskGroup() as tg:
            print(s)
            tg.create_task(slow())
            tg.create_task(fail(0.01))
            tg.create_task(fail(0.01))
    except* ValueError as eg:
        print(repr(eg))


async def main():
    async with Shop(2) as shop:
        print(await asyncio.gather(*(shop.serve(n, d) for n, d in zip("abcd", (0.03, 0.01, 0.02, 0.01)))))
    print(shop.log, dict(shop.stats))
    async with Shop(1) as shop:
        rs = await asyncio.gather(shop.serve("ok", 0.01), shop.serve("bad", 0), return_exceptions=True)
        print(rs)
        await shop.serve("bad", 0)
        print("not reached")
    print(shop.log)
    await pool()
    async for t in ticker(3, 0.001):
        print("tick", t)
    print([t async for t in ticker(4, 0) if t % 2], {t: t async for t in ticker(2, 0)})
    await group()
    for coro in (asyncio.wait_for(asyncio.sleep(1, "late"), 0.01), asyncio.wait_for(asyncio.sleep(0, "soon"), 1)):
        try:
            print(await coro)
        except TimeoutError as e:
            print("timeout", repr(e))
    try:
        async with asyncio.timeout(0.01) as cm:
            await asyncio.Event().wait()
    except TimeoutError:
        print("expired", cm.expired())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d), name=f"t{d}") for d in (0.03, 0.01, 0.02)], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending), sorted(t.get_name() for t in pending))
    for f in asyncio.as_completed(pending):
        print("completed", await f)
    ev, lock, cond = asyncio.Event(), asyncio.Lock(), asyncio.Condition()
    async def waiter(i):
        await ev.wait()
        async with lock:
            print("got", i, lock.locked())
    async with asyncio.TaskGroup() as tg:
        for i in range(3): tg.create_task(waiter(i))
        await asyncio.sleep(0)
        ev.set()
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.01, fut.set_result, 7)
    print(await fut, fut.done(), asyncio.current_task().get_name())
    t = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    t.cancel("enough")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args, t.cancelled())
    await asyncio.shield(asyncio.sleep(0))
    async with contextlib.AsyncExitStack() as st:
        await st.enter_async_context(span("one"))
        st.push_async_callback(asyncio.sleep, 0)
        st.callback(print, "cb")
    pq = asyncio.PriorityQueue()
    for p in ((3, "c"), (1, "a"), (2, "b")): pq.put_nowait(p)
    print([pq.get_nowait()[1] for _ in range(3)], pq.empty())
    try: pq.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(0))
        raise LookupError("in body")
