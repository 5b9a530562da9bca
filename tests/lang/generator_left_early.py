# A generator that a loop made for itself ends when the loop is left, its `finally` and all.
import asyncio


def numbers(name, log=print):
    try:
        for i in range(10):
            yield i
    finally:
        log(name, "ends")


def broken():
    for x in numbers("broken"):
        if x == 1:
            break
    print("behind the loop")


def returned(name):
    for x in numbers(name):
        for y in numbers(name + " inner"):
            if x + y == 1:
                return x, y


def returned_from_try():
    for x in numbers("in try"):
        try:
            if x == 2:
                return x
        finally:
            print("finally", x)


def kept():
    g = numbers("kept")
    for x in g:
        if x == 2:
            break
    print("goes on with", next(g))
    for x in g:
        if x == 5:
            break
    print("and", next(g), list(g))


def stored(made=[]):
    def make():
        made.append(numbers("stored"))
        return made[0]

    for x in make():
        break
    print("stored goes on with", next(made[0]))
    made[0].close()


class Tree:
    def __init__(self, *children):
        self.children = children

    def walk(self):
        try:
            yield self
            for child in self.children:
                yield from child.walk()
        finally:
            print("left", len(self.children))


def over_method():
    for i, node in enumerate(Tree(Tree(), Tree(Tree())).walk()):
        pass
    for node in Tree(Tree(), Tree(Tree())).walk():
        if not node.children:
            break
    print("found", len(node.children))


def whole():
    for x in numbers("whole"):
        pass
    else:
        print("no break")
    for x in (y for y in numbers("in expression")):
        if x == 3:
            break


def continued():
    for x in numbers("outer"):
        for y in numbers("inner"):
            if y == 1:
                break
        if x == 1:
            break
        continue


def raises():
    def bad():
        try:
            yield 1
        finally:
            print("bad ends")

    for x in bad():
        break
    print("after bad")


broken()
print(returned("returned"))
print(returned_from_try())
kept()
stored()
over_method()
whole()
continued()
raises()


async def ticks(name):
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(0)
    finally:
        print(name, "closes")
        await asyncio.sleep(0)
        print(name, "closed")


async def main():
    async for tick in ticks("early"):
        if tick == 2:
            break
    print("broke")
    await asyncio.sleep(0)
    print("slept")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    g = ticks("kept")
    async for tick in g:
        break
    print(await anext(g))
    await g.aclose()


asyncio.run(main())
