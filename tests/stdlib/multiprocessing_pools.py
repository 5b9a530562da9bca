# Processes, pools and what they share. Here all of it happens in one process, which shows only in what is changed.
import multiprocessing as mp
import sys
from multiprocessing import Array, Lock, Manager, Pipe, Pool, Process, Queue, Value
from multiprocessing.pool import ThreadPool


def square(x):
    return x * x


def power(a, b):
    return a**b


def worker(name, queue, n=2):
    for i in range(n):
        queue.put((name, i))


def answer(connection):
    connection.send([42, None, "hello"])
    connection.close()


def leave(status):
    sys.exit(status)


class Runner(Process):
    def run(self):
        print("running", self.name, mp.current_process().name, flush=True)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == "__main__":
    attempt(lambda: mp.set_start_method("none"))
    mp.set_start_method("fork")
    attempt(lambda: mp.set_start_method("fork"))
    with Pool(2) as pool:
        print(pool.map(square, range(10)), pool.apply(power, (2, 8)), pool.starmap(power, [(1, 2), (3, 4)]))
        print(list(pool.imap(square, [5, 6])), sorted(pool.imap_unordered(square, range(4))))
        result = pool.apply_async(square, (7,))
        print(result.get(timeout=5), result.successful(), result.ready())
        result = pool.apply_async(power, ("a", 2))
        attempt(result.get)
        print(pool.map_async(square, [1, 2]).get())
    attempt(lambda: pool.map(square, [1]))
    attempt(lambda: Pool(0))
    with ThreadPool(3) as pool:
        print(pool.map(lambda x: x + 1, "1" and [1, 2]))
    queue = Queue()
    process = Process(target=worker, args=("a", queue), kwargs={"n": 3})
    print(process.name, process.is_alive(), process.exitcode, process.daemon, process.pid)
    process.start()
    print([queue.get() for _ in range(3)])
    process.join()
    print(process.is_alive(), process.exitcode, queue.empty())
    here, there = Pipe()
    process = Process(target=answer, args=(there,))
    process.start()
    print(here.recv())
    process.join()
    value, numbers, lock = Value("i", 3), Array("d", [1.5, 2, 3]), Lock()
    with lock, value.get_lock():
        value.value += 1
        numbers[0] += 5
    print(value.value, numbers[:], len(numbers), list(numbers))
    with Manager() as manager:
        shared, items, names = manager.dict(a=1), manager.list(range(3)), manager.Namespace()
        shared["x"] = 1
        items.append(7)
        names.color = "red"
        print(dict(shared), list(items), shared, items, names.color)
    for status in (3, None, 0):
        process = Process(target=leave, args=(status,), name="leaver")
        process.start()
        process.join()
        print(process.exitcode, process.name)
    runner = Runner()
    runner.start()
    runner.join()
    attempt(runner.start)
    attempt(lambda: mp.get_context("spawn").get_start_method())
    print(mp.current_process().name, mp.get_start_method(), mp.active_children(), mp.parent_process())
    print(mp.cpu_count() > 0, mp.get_all_start_methods())
