# Context variables, in tasks and by hand.
import warnings

warnings.simplefilter("ignore")


import asyncio, contextvars
var = contextvars.ContextVar("var", default="none")
async def child(n):
    print(n, "sees", var.get())
    var.set(n)
    await asyncio.sleep(0)
    print(n, "still", var.get())
async def main():
    var.set("main")
    await asyncio.gather(child("a"), child("b"))
    print(var.get())
    tok = var.set("x"); print(var.get(), tok.old_value, tok.var is var); var.reset(tok); print(var.get())
    try: var.reset(tok)
    except RuntimeError as e: print("used")
    ctx = contextvars.copy_context()
    ctx.run(var.set, "in ctx")
    print(var.get(), ctx[var], var in ctx, len(ctx) >= 1)
    v2 = contextvars.ContextVar("v2")
    try: v2.get()
    except LookupError as e: print("LE", e.args[0] is v2)
    print(v2.get("d"))
    t = asyncio.create_task(child("ctx"), context=ctx); await t
    print(ctx[var])
    asyncio.get_running_loop().call_soon(lambda: print("cb", var.get())); await asyncio.sleep(0)
    def rec():
        try: ctx.run(lambda: ctx.run(print))
        except RuntimeError as e: print("already entered" in str(e))
    rec()
    def th(): return var.get()
    print(await asyncio.to_thread(th))
asyncio.run(main())
print(var.get())
