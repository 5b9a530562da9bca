# Exceptions with causes and contexts through tasks, groups and timeouts.
import warnings

warnings.simplefilter("ignore")


import asyncio, sys
# exceptions in many corners, all printed with contexts
async def cleanup_fails():
    try: raise ValueError("first")
    finally:
        await asyncio.sleep(0)
        raise KeyError("second")
async def nested():
    try:
        try: await cleanup_fails()
        except KeyError as e: raise RuntimeError("third") from e
    finally: await asyncio.sleep(0)
def chain(e):
    out = []
    while e: out.append(f"{type(e).__name__}({e})"); e = e.__cause__ or e.__context__
    return " <- ".join(out)
async def main():
    try: await nested()
    except Exception as e: print(chain(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(nested()); tg.create_task(cleanup_fails())
    except* RuntimeError as eg: print("RE", [chain(e) for e in eg.exceptions])
    except* KeyError as eg: print("KE", [chain(e) for e in eg.exceptions])
    try:
        async with asyncio.timeout(0.01):
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: raise ValueError("converted")
    except ValueError as e: print(chain(e))
    except TimeoutError as e: print("TO", chain(e))
    try:
        async with asyncio.timeout(0.01):
            try: await asyncio.sleep(1)
            finally: 1 / 0
    except ZeroDivisionError as e: print(chain(e))
    t = asyncio.create_task(nested())
    await asyncio.wait([t])
    print(type(t.exception()).__name__, t.cancelled(), sys.exc_info())
    try: raise KeyError("outer")
    except KeyError:
        await asyncio.sleep(0)
        print(sys.exc_info()[0].__name__)
        t = asyncio.create_task(inner_exc()); await t
        print(repr(sys.exception()))
        try: await cleanup_fails()
        except KeyError as e: print(chain(e))
async def inner_exc(): print("in task", sys.exc_info()[0]); await asyncio.sleep(0); print("in task", sys.exc_info()[0])
asyncio.run(main())
