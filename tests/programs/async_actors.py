# Actors that answer requests by futures.
import warnings

warnings.simplefilter("ignore")


import asyncio
# actor model with request/response futures
class Actor:
    def __init__(self, name):
        self.name, self.box, self.task = name, asyncio.Queue(), None
    async def __aenter__(self):
        self.task = asyncio.create_task(self.run(), name=self.name); return self
    async def __aexit__(self, *exc):
        await self.box.put((None, None)); await self.task
    async def ask(self, msg):
        fut = asyncio.get_running_loop().create_future()
        await self.box.put((msg, fut)); return await fut
    async def run(self):
        while True:
            msg, fut = await self.box.get()
            if fut is None: print(self.name, "stops"); return
            try: fut.set_result(await self.handle(msg))
            except Exception as e: fut.set_exception(e)
    async def handle(self, msg): raise NotImplementedError
class Account(Actor):
    def __init__(self, n, b): super().__init__(n); self.balance = b
    async def handle(self, msg):
        match msg:
            case ("deposit", int(n)) if n > 0: self.balance += n; return self.balance
            case ("withdraw", n):
                if n > self.balance: raise ValueError(f"insufficient: {self.balance} < {n}")
                self.balance -= n; return self.balance
            case "balance": return self.balance
            case _: raise TypeError(f"bad message {msg!r}")
async def transfer(a, b, n):
    await a.ask(("withdraw", n))
    try: return await b.ask(("deposit", n))
    except Exception: await a.ask(("deposit", n)); raise
async def main():
    async with Account("A", 100) as a, Account("B", 5) as b:
        print(await transfer(a, b, 30), await a.ask("balance"), await b.ask("balance"))
        rs = await asyncio.gather(transfer(a, b, 50), transfer(a, b, 50), transfer(b, a, 1), return_exceptions=True)
        print(rs)
        print(await a.ask("balance"), await b.ask("balance"))
        try: await a.ask({"x": 1})
        except TypeError as e: print(e)
asyncio.run(main())
