# Queues of every sort, full, empty, joined, shut down.
import warnings

warnings.simplefilter("ignore")


import asyncio
async def producer(q, n, name):
    for i in range(n):
        await asyncio.sleep(0.001)
        await q.put((name, i))
    print(name, "done producing")
async def consumer(q, name, out):
    while True:
        item = await q.get()
        out.append(item)
        await asyncio.sleep(0.0005)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=3)
    out = []
    cons = [asyncio.create_task(consumer(q, f"c{i}", out)) for i in range(2)]
    await asyncio.gather(*(producer(q, 5, f"p{i}") for i in range(2)))
    await q.join()
    for c in cons: c.cancel()
    res = await asyncio.gather(*cons, return_exceptions=True)
    print([type(r).__name__ for r in res], sorted(out))
    pq = asyncio.PriorityQueue()
    for x in (5, 1, 3): pq.put_nowait(x)
    print([await pq.get() for _ in range(3)], pq.empty(), pq.qsize())
    lq = asyncio.LifoQueue(2)
    lq.put_nowait(1); lq.put_nowait(2)
    try: lq.put_nowait(3)
    except asyncio.QueueFull as e: print("full", repr(e), lq.full(), lq.maxsize)
    print(lq.get_nowait(), lq.get_nowait())
    try: lq.get_nowait()
    except asyncio.QueueEmpty as e: print("empty", repr(e))
    try: q.task_done()
    except ValueError as e: print(e)
    q = asyncio.Queue()
    print(q)
    g = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.shutdown()
    try: await g
    except asyncio.QueueShutDown as e: print("shut", repr(e))
    try: await q.put(1)
    except asyncio.QueueShutDown as e: print("shut", repr(e))
    q = asyncio.Queue()
    q.put_nowait(1); q.put_nowait(2)
    q.shutdown()
    print(await q.get(), await q.get())
    try: await q.get()
    except asyncio.QueueShutDown as e: print("shut", repr(e))
    q = asyncio.Queue(); q.put_nowait("x"); q.shutdown(immediate=True); await q.join(); print(q.qsize())
    # get cancelled
    q = asyncio.Queue()
    g1 = asyncio.create_task(q.get()); g2 = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    g1.cancel()
    q.put_nowait("v")
    print(await g2)
    try: await asyncio.wait_for(q.get(), .01)
    except TimeoutError: print("to")
asyncio.run(main())
