# Tracebacks through awaits, asynchronous loops and contexts.
import warnings

warnings.simplefilter("ignore")


import asyncio, traceback
async def inner():
    await asyncio.sleep(0)
    raise ValueError("deep")
async def middle():
    try:
        await inner()
    except ValueError as e:
        raise RuntimeError("mid") from e
async def agen():
    yield 1
    raise KeyError("ag")
class CM:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): raise OSError("exit")
async def main():
    try: await asyncio.create_task(middle())
    except RuntimeError as e: traceback.print_exc(file=__import__("sys").stdout)
    try:
        async for x in agen(): print(x)
    except KeyError: traceback.print_exc(file=__import__("sys").stdout)
    try:
        async with CM():
            raise ValueError("body")
    except OSError: traceback.print_exc(file=__import__("sys").stdout)
    try: [x async for x in agen()]
    except KeyError: traceback.print_exc(file=__import__("sys").stdout)
    try: await 5
    except TypeError: traceback.print_exc(file=__import__("sys").stdout)
    try:
        async with 5 as f: pass
    except TypeError: traceback.print_exc(file=__import__("sys").stdout)
    try:
        async for x in 5: pass
    except TypeError: traceback.print_exc(file=__import__("sys").stdout)
    results = await asyncio.gather(middle(), inner(), return_exceptions=True)
    for r in results: traceback.print_exception(r, file=__import__("sys").stdout)
asyncio.run(main())
