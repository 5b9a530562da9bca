# Tasks that put, get, lock, wait and are cancelled at random (by the same numbers everywhere): what comes when.
import asyncio
import random


def shown(thing):
    """The state of a lock, without its address."""
    return repr(thing).split("[")[1]


async def outcomes(tasks):
    for task in tasks:
        task.cancel()
    return [repr(outcome) for outcome in await asyncio.gather(*tasks, return_exceptions=True)]


async def queue_storm(draw):
    kind = draw.choice([asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue])
    queue = kind(draw.choice([0, 1, 2]))
    log = []

    async def put_three(n):
        for i in range(3):
            await queue.put((n, i))
            log.append(("put", n, i, queue.qsize()))

    async def get_three(n):
        for i in range(3):
            log.append(("got", n, await queue.get()))
            queue.task_done()

    tasks = [asyncio.create_task(draw.choice([put_three, get_three])(n)) for n in range(8)]
    for _ in range(12):
        await asyncio.sleep(0)
        log.append(str(queue))
        chance = draw.random()
        if chance < 0.3:
            draw.choice(tasks).cancel()
        elif chance < 0.38:
            queue.shutdown(draw.random() < 0.5)
    return log, await outcomes(tasks), str(queue)


async def lock_storm(draw):
    lock = draw.choice([asyncio.Lock, asyncio.Condition, asyncio.Semaphore, lambda: asyncio.BoundedSemaphore(2)])()
    has_waits = isinstance(lock, asyncio.Condition)
    log = []

    async def hold_twice(n):
        for i in range(2):
            async with lock:
                log.append((n, i, shown(lock)))
                if has_waits and draw.random() < 0.5:
                    await lock.wait()
                    log.append((n, "woken"))
                elif has_waits:
                    lock.notify(draw.choice([0, 1, 2, 9]))
                for _ in range(draw.randrange(3)):
                    await asyncio.sleep(0)

    tasks = [asyncio.create_task(hold_twice(n)) for n in range(6)]
    for _ in range(25):
        await asyncio.sleep(0)
        log.append(shown(lock))
        if draw.random() < 0.2:
            draw.choice(tasks).cancel()
    return log, await outcomes(tasks), shown(lock)


async def barrier_storm(draw):
    event, barrier = asyncio.Event(), asyncio.Barrier(draw.choice([1, 2, 3]))
    log = []

    async def wait_thrice(n):
        for _ in range(3):
            try:
                if draw.random() < 0.4:
                    log.append((n, await event.wait()))
                else:
                    async with barrier as place:
                        log.append((n, place, shown(barrier)))
            except asyncio.BrokenBarrierError as error:
                log.append((n, str(error)))

    tasks = [asyncio.create_task(wait_thrice(n)) for n in range(6)]
    for _ in range(20):
        await asyncio.sleep(0)
        log.append((shown(event), shown(barrier)))
        chance = draw.random()
        if chance < 0.3:
            event.set() if chance < 0.2 else event.clear()
        elif chance < 0.4:
            draw.choice(tasks).cancel()
        elif chance < 0.5:
            await (barrier.reset() if chance < 0.48 else barrier.abort())
    return log, await outcomes(tasks), barrier.parties, barrier.n_waiting, barrier.broken


def tree(error):
    inside = [tree(one) for one in error.exceptions] if isinstance(error, BaseExceptionGroup) else []
    return type(error).__name__, str(error), inside


async def group_storm(draw):
    log = []

    async def child(n, depth):
        for _ in range(draw.randrange(4)):
            try:
                await asyncio.sleep(0)
            except asyncio.CancelledError:
                log.append((n, "cancelled"))
                if draw.random() < 0.3:
                    raise KeyError(n)
                raise
        chance = draw.random()
        if chance < 0.25:
            raise ValueError(n)
        if chance < 0.5 and depth < 2:
            await parent(depth + 1)

    async def parent(depth):
        group = asyncio.TaskGroup()
        async with group:
            for n in range(draw.randrange(4)):
                group.create_task(child((depth, n), depth))
            log.append(repr(group))
            for _ in range(draw.randrange(3)):
                await asyncio.sleep(0)
            if draw.random() < 0.2:
                raise OSError("body")
            try:
                group.create_task(child("late", 9))
            except RuntimeError as error:
                log.append(str(error))
        for refused in (lambda: group.create_task(child("later", 9)), lambda: asyncio.create_task(group.__aenter__())):
            try:
                await refused()
            except RuntimeError as error:
                log.append(str(error))

    task = asyncio.create_task(parent(0))
    for _ in range(draw.randrange(6)):
        await asyncio.sleep(0)
    if draw.random() < 0.4:
        task.cancel("from outside")
    try:
        await task
    except BaseException as error:
        log.append(tree(error))
    return log, task.cancelled(), task.cancelling()


for storm in (queue_storm, lock_storm, barrier_storm, group_storm):
    for seed in range(12):
        print(storm.__name__, seed, *asyncio.run(storm(random.Random(seed))))
