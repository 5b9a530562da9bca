# A StreamReader that a program feeds itself, a protocol with a transport of its own, and futures of other kinds.
import asyncio
import concurrent.futures


class Pipe(asyncio.Transport):
    def __init__(self):
        super().__init__({"name": "pipe"})
        self.sent, self.closed = [], False

    def write(self, data):
        self.sent.append(data)

    def close(self):
        self.closed = True

    def is_closing(self):
        return self.closed

    def can_write_eof(self):
        return False


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"one\ntwo\nthree|four")
    print(await reader.readline(), await reader.readuntil(b"\n"), await reader.readuntil((b"|", b"four")))

    async def feed():
        for piece in (b"ab", b"cd", b"ef"):
            await asyncio.sleep(0)
            reader.feed_data(piece)
        reader.feed_eof()

    task = asyncio.create_task(feed())
    print(await reader.readexactly(8), await reader.read(), reader.at_eof())
    await task
    for call in (lambda: reader.readexactly(3), lambda: reader.readuntil(b"x"), lambda: reader.readuntil(b"")):
        try:
            print(await call())
        except (asyncio.IncompleteReadError, ValueError) as error:
            print(type(error).__name__, error)
    small = asyncio.StreamReader(limit=4)
    small.feed_data(b"0123456789\n")
    try:
        await small.readline()
    except ValueError as error:
        print(error)
    lines = asyncio.StreamReader()
    lines.feed_data(b"x\ny\nz")
    lines.feed_eof()
    print([line async for line in lines], lines)

    pipe = Pipe()
    protocol = asyncio.StreamReaderProtocol(asyncio.StreamReader())
    protocol.connection_made(pipe)
    writer = asyncio.StreamWriter(pipe, protocol, None, asyncio.get_running_loop())
    writer.write(b"hello ")
    writer.writelines([b"wide ", b"world"])
    await writer.drain()
    writer.close()
    print(pipe.sent, writer.is_closing(), writer.get_extra_info("name"), writer.get_extra_info("x", 1))

    other = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(other)
    other.set_result(7)
    print(await wrapped)
    failed = concurrent.futures.Future()
    failed.set_exception(KeyError("k"))
    try:
        await asyncio.wrap_future(failed)
    except KeyError as error:
        print(repr(error))


asyncio.run(main())
