"""Threads that wait for each other: for time, queues, locks, events, conditions, barriers; executors; what is left at the end."""
import atexit
import functools
import queue
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait

lock = threading.Lock()


def title(text):
    print("--", text)


title("time")


gate = threading.Event()


def rests(n):
    gate.wait()
    time.sleep(0.05 * n)
    print("rested", n)


threads = [threading.Thread(target=rests, args=(n,)) for n in (7, 1, 4)]
for thread in threads:
    thread.start()
print(threading.active_count(), [thread.is_alive() for thread in threads])
gate.set()
for thread in threads:
    thread.join()
print(threading.active_count(), [thread.is_alive() for thread in threads])

title("a bounded queue")
box, seen = queue.Queue(maxsize=2), []


def produce():
    for i in range(7):
        box.put(i)
    box.put(None)


def consume():
    for item in iter(box.get, None):
        seen.append(item)
        box.task_done()


both = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in both:
    thread.start()
for thread in both:
    thread.join()
print(seen, box.unfinished_tasks)

title("a lock that the main thread holds")


def needs_lock(name):
    with lock:
        print(name, "has it")


with lock:
    waiting = [threading.Thread(target=functools.partial(needs_lock, name)) for name in "ab"]
    for thread in waiting:
        thread.start()
    time.sleep(0.01)
    print("main has it")
for thread in waiting:
    thread.join()

title("events")
ping, pong = threading.Event(), threading.Event()


def answer():
    for i in range(3):
        ping.wait()
        ping.clear()
        print("ping", i)
        pong.set()


thread = threading.Thread(target=answer)
thread.start()
for i in range(3):
    ping.set()
    pong.wait()
    pong.clear()
    print("pong", i)
thread.join()
print(ping.wait(timeout=0.01))

title("conditions")
condition, items = threading.Condition(), []


def take(name):
    with condition:
        while not items:
            condition.wait()
        print(name, "takes", items.pop(0))


takers = [threading.Thread(target=take, args=(name,)) for name in "xyz"]
for thread in takers:
    thread.start()
for item in (1, 2, 3):
    with condition:
        items.append(item)
        condition.notify()
    time.sleep(0.005)
for thread in takers:
    thread.join()
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01))

title("barriers and semaphores")
barrier, order = threading.Barrier(3, action=lambda: order.append("all here")), []


def meet(n):
    order.append(n)
    barrier.wait()
    order.append("on")


gate, inside, most = threading.Semaphore(2), 0, 0


def passes():
    global inside, most
    with gate:
        inside += 1
        most = max(most, inside)
        time.sleep(0.005)
        inside -= 1


threads = [threading.Thread(target=meet, args=(n,)) for n in range(3)] + [threading.Thread(target=passes) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order, inside, most)

title("generators and handlers in threads")


def numbers():
    for i in range(3):
        time.sleep(0.001)
        yield i


def deep(n):
    return deep(n - 1) + 1 if n else sum([i for i in numbers()])


def handles(results):
    try:
        raise KeyError("inside")
    except KeyError as error:
        time.sleep(0.005)
        try:
            raise ValueError
        except ValueError as second:
            results.append((error.args, second.__context__ is error))
    results.append(deep(50))


first, second = [], []
threads = [threading.Thread(target=handles, args=(results,)) for results in (first, second)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(first, second)
try:
    raise LookupError
except LookupError:
    thread = threading.Thread(target=lambda: first.append(__import__("sys").exc_info()))
    thread.start()
    thread.join()
print(first[-1])

title("executors")


def slow(n):
    time.sleep(0.05 * n)
    return n


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    futures = [pool.submit(slow, n) for n in (9, 1, 4, 0)]
    print([future.done() for future in futures])
    done, not_done = wait(futures, return_when=FIRST_COMPLETED)
    print([future.result() for future in done], len(not_done))
    print([future.result() for future in as_completed(futures)])
    print(list(pool.map(pow, range(4), [2] * 4)))
    print(sorted({pool.submit(lambda: threading.current_thread().name).result() for _ in range(3)})[0][:5])
    failing = pool.submit(lambda: 1 / 0)
    print(type(failing.exception()).__name__)
single = ThreadPoolExecutor(1)
running, pending = single.submit(slow, 1), single.submit(slow, 1)
print(running.running(), pending.cancel(), pending.cancelled())
single.shutdown()
print(running.result(), running.done())

title("timers, names, polling")
timer = threading.Timer(0.01, print, args=("timer",))
timer.start()
timer.join()
cancelled = threading.Timer(60, print, args=("never",))
cancelled.start()
cancelled.cancel()
cancelled.join()
found = []


def later():
    time.sleep(0.005)
    found.append(threading.current_thread().name)


thread = threading.Thread(target=later, name="later")
thread.start()
while not found:
    time.sleep(0.001)
print(found)
thread = threading.Thread(target=time.sleep, args=(0.01,))
thread.start()
while thread.is_alive():
    pass
print("polled", thread.is_alive())
mine = threading.local()
mine.x = "main"


def own():
    mine.x = "thread"
    time.sleep(0.001)
    found.append(mine.x)


thread = threading.Thread(target=own)
thread.start()
thread.join()
print(mine.x, found)

title("hooks")
told, before = [], threading.excepthook
threading.excepthook = lambda about: told.append((about.exc_type.__name__, about.thread.name))
for name, leaves in (("leaves", SystemExit), ("fails", KeyError)):

    def ends(leaves=leaves):
        time.sleep(0.001)
        raise leaves(name)

    thread = threading.Thread(target=ends, name=name)
    thread.start()
    thread.join()
print(told)
threading.excepthook = before
thread = threading.Thread(target=__import__("sys").exit, args=(3,))
thread.start()
thread.join()

title("the end")
atexit.register(print, "at exit")


def daemon():
    while True:
        time.sleep(0.001)


def last():
    time.sleep(0.01)
    print("the last thread", threading.main_thread().is_alive())


threading.Thread(target=daemon, daemon=True).start()
threading.Thread(target=last).start()
print("main ends")
