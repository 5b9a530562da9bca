# Timeouts within timeouts, wait and wait_for.
import warnings

warnings.simplefilter("ignore")


import asyncio, time
async def main():
    t0 = time.perf_counter()
    try:
        async with asyncio.timeout(0.05) as cm:
            print(cm.when() is not None, cm.expired())
            await asyncio.sleep(1)
    except TimeoutError: print("T", cm.expired())
    try:
        async with asyncio.timeout(0.02):
            try:
                async with asyncio.timeout(1): await asyncio.sleep(1)
            except TimeoutError: print("wrong")
    except TimeoutError: print("outer T")
    try:
        async with asyncio.timeout(1):
            try:
                async with asyncio.timeout(0.01): await asyncio.sleep(1)
            except TimeoutError: print("inner T")
            print("go on")
    except TimeoutError: print("wrong")
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        await asyncio.sleep(0)
    print(cm)
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() - 1): await asyncio.sleep(1)
    except TimeoutError: print("past")
    try: cm.reschedule(1)
    except RuntimeError as e: print(e)
    try:
        async with cm: pass
    except RuntimeError as e: print(e)
    async def slow():
        try: await asyncio.sleep(1)
        finally: print("slow cleanup")
    try: await asyncio.wait_for(slow(), 0.01)
    except TimeoutError as e: print(repr(e), repr(e.__cause__))
    try: await asyncio.wait_for(slow(), 0)
    except TimeoutError as e: print(repr(e))
    async def quick(): return 7
    print(await asyncio.wait_for(quick(), None), await asyncio.wait_for(quick(), 5))
    async def err(): raise LookupError("e")
    try: await asyncio.wait_for(err(), 1)
    except LookupError as e: print(e)
    done, pend = await asyncio.wait([asyncio.create_task(slow())], timeout=0.01)
    print(len(done), len(pend))
    for p in pend: p.cancel()
    await asyncio.wait(pend)
    async def f(n):
        await asyncio.sleep(n / 10)
        if n == 2: raise ValueError(n)
        return n
    ts = [asyncio.create_task(f(i), name=str(i)) for i in (3, 2, 1)]
    done, pend = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pend))
    await asyncio.wait(ts)
    for b in ([],):
        try: await asyncio.wait(b)
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
    c = f(1)
    try: await asyncio.wait([c])
    except TypeError as e: print(e)
    c.close()
    try:
        for x in asyncio.as_completed([f(1), f(30)], timeout=1): print(await x)
    except TimeoutError as e: print("ac timeout", repr(e))
    print(0.1 < time.perf_counter() - t0 < 15)
asyncio.run(main())
