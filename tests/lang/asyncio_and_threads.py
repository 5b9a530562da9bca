"""Event loops beside threads: blocking functions in threads, loops in threads, contexts of their own."""
import asyncio
import contextvars
import threading
import time
from concurrent.futures import ThreadPoolExecutor

level = contextvars.ContextVar("level", default="none")


def blocks(n):
    time.sleep(0.05 * n)
    return n, level.get()


async def ticks(out):
    for i in range(3):
        out.append(i)
        await asyncio.sleep(0.03)


async def main():
    level.set("main")
    out = []
    results = await asyncio.gather(asyncio.to_thread(blocks, 2), asyncio.to_thread(blocks, 1), ticks(out))
    print(results, out)
    order = []

    async def one(n):
        order.append(await asyncio.to_thread(blocks, n))

    await asyncio.gather(one(7), one(1), one(4))
    print(order)
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        first, second = loop.run_in_executor(pool, blocks, 7), loop.run_in_executor(pool, blocks, 1)
        done, waiting = await asyncio.wait([first, second], return_when=asyncio.FIRST_COMPLETED)
        print([future.result() for future in done], len(waiting), await first)
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.5), timeout=0.05)
    except TimeoutError:
        print("too slow")
    try:
        await asyncio.to_thread(lambda: 1 / 0)
    except ZeroDivisionError as error:
        print(error)
    event = asyncio.Event()
    threading.Timer(0.02, lambda: loop.call_soon_threadsafe(event.set)).start()
    await event.wait()
    print("set from a thread")

    def from_outside():
        future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.01, "slept"), loop)
        print(future.result(timeout=5))

    await asyncio.to_thread(from_outside)
    print(await asyncio.to_thread(lambda: threading.current_thread().name.startswith("asyncio")))


asyncio.run(main())


def own_loop(name):
    level.set(name)

    async def body():
        await asyncio.sleep(0.02)
        return level.get(), asyncio.get_running_loop() is not None

    results[name] = asyncio.run(body())


results = {}
threads = [threading.Thread(target=own_loop, args=(name,)) for name in ("x", "y")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()), level.get())
