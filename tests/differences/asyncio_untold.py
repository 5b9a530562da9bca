# Nothing tells of coroutines that are never awaited, and an asynchronous generator that is left early is closed at the end
# of the loop; where no task can go on, that is an error.
import asyncio


async def items():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def main():
    first = asyncio.ensure_future(asyncio.to_thread(print, "in the thread"))
    await asyncio.sleep(0)
    print("beside it")
    await first
    source = items()
    async for item in source:
        print(item)
        break
    await asyncio.sleep(0)
    print("left")
    items().asend(None)


asyncio.run(main())


async def stuck():
    await asyncio.get_running_loop().create_future()


try:
    asyncio.run(stuck())
except RuntimeError as error:
    print(error)
