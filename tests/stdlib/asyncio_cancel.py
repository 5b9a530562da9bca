# Who is cancelled when, and what can be done about it.
import warnings

warnings.simplefilter("ignore")


import asyncio
log = []
async def step(name, *delays):
    for d in delays:
        log.append(f"{name}:{d}")
        try: await asyncio.sleep(d)
        except asyncio.CancelledError as e:
            log.append(f"{name} cancelled {e.args}")
            raise
    return name
async def main():
    # order of cancel
    ts = [asyncio.create_task(step(c, 0, 0, 1), name=c) for c in "abc"]
    await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0)
    ts[1].cancel("first"); ts[0].cancel(); 
    r = await asyncio.gather(*ts[:2], return_exceptions=True)
    print(r)
    ts[2].cancel()
    await asyncio.wait(ts)
    print([t.cancelled() for t in ts])
    print(log); log.clear()
    # gather cancel
    g = asyncio.gather(step("x", 1), step("y", 1))
    await asyncio.sleep(0)
    print(g.cancel())
    try: await g
    except asyncio.CancelledError: print("g cancelled", g.cancelled(), g.done())
    print(log); log.clear()
    # swallow cancel
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: print("swallowed")
        return "survived"
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())
    # cancel before start
    t = asyncio.create_task(step("never", 1))
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("never started", log)
    # await in finally during cancel
    async def cleanup():
        try: await asyncio.sleep(1)
        finally:
            print("cleaning"); await asyncio.sleep(0.001); print("cleaned")
    t = asyncio.create_task(cleanup()); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cl cancelled")
    # shield
    async def important():
        await asyncio.sleep(0.01); print("important done"); return 1
    inner = asyncio.create_task(important())
    async def outer(): return await asyncio.shield(inner)
    o = asyncio.create_task(outer()); await asyncio.sleep(0); o.cancel()
    try: await o
    except asyncio.CancelledError: print("outer cancelled", inner.done())
    print(await inner)
    # self cancel
    async def selfc():
        asyncio.current_task().cancel("me")
        print("still running")
        await asyncio.sleep(0)
        print("not reached")
    try: await asyncio.create_task(selfc())
    except asyncio.CancelledError as e: print("selfc", e)
    # uncancel
    async def unc():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(asyncio.current_task().uncancel())
        await asyncio.sleep(0)
        return "unc"
    t = asyncio.create_task(unc()); await asyncio.sleep(0); t.cancel(); print(await t)
    # callbacks
    def cb(f): print("cb", f.get_name(), f.cancelled())
    t = asyncio.create_task(step("cb", 0), name="named"); t.add_done_callback(cb); t.add_done_callback(lambda f: print("second"))
    print(t.remove_done_callback(print))
    await t
    await asyncio.sleep(0)
    done = asyncio.get_running_loop().create_future(); done.set_result(5); done.add_done_callback(lambda f: print("late", f.result())); print("before late"); await asyncio.sleep(0)
    t = asyncio.create_task(step("zz", 10))
    await asyncio.sleep(0)
    return "end"
print(asyncio.run(main()))
print(log)
