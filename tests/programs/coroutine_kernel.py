# A scheduler of coroutines without asyncio.
import warnings

warnings.simplefilter("ignore")


from collections import deque
import types
@types.coroutine
def suspend(cmd): return (yield cmd)
class Kernel:
    def __init__(self): self.ready = deque(); self.sleeping = []; self.now = 0; self.n = 0
    def spawn(self, c): self.n += 1; self.ready.append((self.n, c, None)); return self.n
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda x: (x[0], x[1])); t, n, c = self.sleeping.pop(0); self.now = t; self.ready.append((n, c, t))
            n, c, v = self.ready.popleft()
            try: cmd = c.send(v)
            except StopIteration as e: print(f"[{self.now}] task {n} -> {e.value!r}"); continue
            except Exception as e: print(f"[{self.now}] task {n} !! {e!r}"); continue
            match cmd:
                case ("sleep", d): self.sleeping.append((self.now + d, n, c))
                case ("spawn", co): self.ready.append((n, c, self.spawn(co)))
                case ("now",): self.ready.appendleft((n, c, self.now))
                case other: c.close(); print("bad command", other)
async def sleep(d): return await suspend(("sleep", d))
async def spawn(c): return await suspend(("spawn", c))
async def now(): return await suspend(("now",))
async def child(n):
    for i in range(n): await sleep(2); print("child", n, "at", await now())
    if n == 3: raise ValueError("n == 3")
    return n
async def root():
    ids = [await spawn(child(i)) for i in range(1, 4)]
    await sleep(3)
    print("ids", ids, await now())
    try: await suspend("weird")
    finally: print("root finally")
k = Kernel(); k.spawn(root()); k.run()
