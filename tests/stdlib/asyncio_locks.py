# Locks, events, semaphores, conditions, barriers.
import warnings

warnings.simplefilter("ignore")


import asyncio
async def main():
    lock = asyncio.Lock()
    order = []
    async def w(n):
        async with lock:
            order.append(("in", n)); await asyncio.sleep(0); order.append(("out", n))
    await asyncio.gather(*(w(i) for i in range(4)))
    print(order)
    print(lock.locked())
    try: lock.release()
    except RuntimeError as e: print(e)
    ev = asyncio.Event()
    async def waiter(n):
        await ev.wait(); print("woke", n)
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(ev.is_set()); ev.set(); print(ev.is_set())
    await asyncio.gather(*ts)
    ev.clear()
    sem = asyncio.Semaphore(2)
    active = 0; peak = 0
    async def s(n):
        nonlocal active, peak
        async with sem:
            active += 1; peak = max(peak, active)
            await asyncio.sleep(0.001)
            active -= 1
            print("s", n)
    await asyncio.gather(*(s(i) for i in range(6)))
    print(peak, sem.locked())
    bs = asyncio.BoundedSemaphore(1)
    try: bs.release()
    except ValueError as e: print(e)
    try: asyncio.Semaphore(-1)
    except ValueError as e: print(e)
    cond = asyncio.Condition()
    items = []
    async def cc(n):
        async with cond:
            await cond.wait_for(lambda: items)
            print("cons", n, items.pop(0))
    cs = [asyncio.create_task(cc(i)) for i in range(3)]
    await asyncio.sleep(0)
    for i in range(3):
        async with cond:
            items.append(i); cond.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*cs)
    try: cond.notify()
    except RuntimeError as e: print(e)
    try: await cond.wait()
    except RuntimeError as e: print(e)
    b = asyncio.Barrier(3)
    async def bw(n):
        await asyncio.sleep(0.001 * n)
        i = await b.wait()
        print("barrier", n, i)
    await asyncio.gather(*(bw(i) for i in range(3)))
    print(b.parties, b.n_waiting, b.broken)
    async def b2():
        try: await b.wait()
        except asyncio.BrokenBarrierError as e: print("broken", e)
    ts = [asyncio.create_task(b2()) for _ in range(2)]
    await asyncio.sleep(0.01)
    print(b.n_waiting)
    await b.abort()
    await asyncio.gather(*ts)
    print(b.broken)
    await b.reset(); print(b.broken)
    # lock cancel
    await lock.acquire()
    t1 = asyncio.create_task(w(10)); t2 = asyncio.create_task(w(11))
    await asyncio.sleep(0)
    t1.cancel(); lock.release()
    await t2
    print(t1.cancelled(), order[-2:])
    # lock cancel
    try:
        async with lock as x:
            print(x)
            1/0
    except ZeroDivisionError: print(lock.locked())
asyncio.run(main())
