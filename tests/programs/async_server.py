# A line protocol, its server and its client, over an asynchronous stream.
import warnings

warnings.simplefilter("ignore")


import asyncio
class Stream:
    """async reader/writer pair"""
    def __init__(self): self.buf = bytearray(); self.ev = asyncio.Event(); self.eof = False
    def feed(self, b): self.buf += b; self.ev.set()
    def feed_eof(self): self.eof = True; self.ev.set()
    async def readline(self):
        while b"\n" not in self.buf and not self.eof:
            self.ev.clear(); await self.ev.wait()
        i = self.buf.find(b"\n")
        n = i + 1 if i >= 0 else len(self.buf)
        line = bytes(self.buf[:n]); del self.buf[:n]; return line
    def __aiter__(self): return self
    async def __anext__(self):
        line = await self.readline()
        if not line: raise StopAsyncIteration
        return line
class Server:
    def __init__(self): self.commands = {}; self.log = []
    def command(self, name):
        def deco(f): self.commands[name] = f; return f
        return deco
    async def serve(self, r, w):
        async for line in r:
            cmd, *args = line.decode().split()
            h = self.commands.get(cmd)
            if h is None: w.append(f"ERR unknown {cmd}"); continue
            try: w.append(str(await h(*args)))
            except Exception as e: w.append(f"ERR {type(e).__name__}: {e}")
srv = Server()
@srv.command("add")
async def add(*xs): return sum(map(int, xs))
@srv.command("div")
async def div(a, b): await asyncio.sleep(0); return int(a) / int(b)
@srv.command("echo")
async def echo(x): return x
async def client(s, cmds):
    for c in cmds:
        s.feed(c.encode()[:3]); await asyncio.sleep(0); s.feed(c.encode()[3:] + b"\n")
    s.feed_eof()
async def main():
    s, out = Stream(), []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(srv.serve(s, out))
        tg.create_task(client(s, ["add 1 2 3", "div 7 2", "div 1 0", "nope", "echo", "echo hi", "add x"]))
    print("\n".join(out))
asyncio.run(main())
