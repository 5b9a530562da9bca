# Groups of tasks: failures, cancellation, groups within groups.
import warnings

warnings.simplefilter("ignore")


import asyncio
async def child(n, d, fail=None):
    try:
        await asyncio.sleep(d)
        if fail: raise fail
        print("child", n, "ok")
        return n
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        raise
    finally:
        print("child", n, "finally")
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(child(1, .2)); b = tg.create_task(child(2, .1))
        print(tg)
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(1, .5)); tg.create_task(child(2, 0, ValueError("v"))); tg.create_task(child(3, 0, TypeError("t")))
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("body cancelled"); raise
    except* ValueError as eg: print("VE", eg.exceptions, eg.message)
    except* TypeError as eg: print("TE", eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(1, .5))
            await asyncio.sleep(0.1)
            raise KeyError("body")
    except ExceptionGroup as eg: print(repr(eg))
    # nested
    async def inner(n):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(n + 1, 0, OSError(n)))
            tg.create_task(child(n + 2, .3))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner(10))
            tg.create_task(inner(20))
            tg.create_task(child(99, .5))
    except* OSError as eg:
        print(eg)
        def show(e, d=0):
            print("  " * d, type(e).__name__, e)
            if isinstance(e, BaseExceptionGroup):
                for x in e.exceptions: show(x, d + 1)
        show(eg)
    # cancel from outside
    async def holder():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child("h", 5))
    t = asyncio.create_task(holder())
    await asyncio.sleep(.1)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("holder cancelled", t.cancelled())
    tg = asyncio.TaskGroup()
    async def noop(): pass
    try: tg.create_task(noop())
    except RuntimeError as e: print(e)
    async with tg: pass
    try: tg.create_task(noop())
    except RuntimeError as e: print(e)
    try:
        async with tg: pass
    except RuntimeError as e: print(e)
asyncio.run(main())
