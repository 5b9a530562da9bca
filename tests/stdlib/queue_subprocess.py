# What queues refuse and how they end, and what the errors of subprocess hold.
import queue
import subprocess
import threading


def tried(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__qualname__}: {error}"


for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    jobs = kind(2)
    for item in (3, 1):
        jobs.put(item)
    print(kind, kind.__bases__, jobs.qsize(), jobs.empty(), jobs.full(), jobs.queue)
    for more in ({"block": False}, {"timeout": 0.01}, {"timeout": -1}, {"block": False, "timeout": -1}):
        print(tried(lambda: jobs.put(0, **more)))
    print(jobs.get(), jobs.get_nowait())
    for more in ({"block": False}, {"timeout": 0.01}, {"timeout": -1}, {"block": False, "timeout": -1}):
        print(tried(lambda: jobs.get(**more)))
    print([tried(jobs.task_done) for _ in range(3)], jobs.join())
    for item in (5, 6):
        jobs.put(item)
    jobs.shutdown()
    print(tried(lambda: jobs.put(7)), tried(jobs.get), tried(jobs.get_nowait), tried(jobs.get), jobs.unfinished_tasks)
    jobs = kind()
    for item in (1, 2):
        jobs.put(item)
    jobs.get()
    jobs.shutdown(immediate=True)
    print(jobs.unfinished_tasks, jobs.qsize(), jobs.is_shutdown, tried(jobs.get))

simple = queue.SimpleQueue()
simple.put(1, False, -1)
print(simple.get(), tried(lambda: simple.get(False, -1)), tried(lambda: simple.get(timeout=-1)), simple.empty())

failed = subprocess.CalledProcessError(3, ["a", "b"], output="o", stderr="e")
late = subprocess.TimeoutExpired("x", 2.5, b"p")
for error in (failed, late):
    print(error, error.args, vars(error), error.stdout)
    error.stdout = 5
    print(error.output, error.stdout)
ended = subprocess.CompletedProcess(["l"], 1, stderr="x")
print(ended, subprocess.CompletedProcess(None, None), tried(ended.check_returncode))

thread = threading.Thread(target=print, args=("runs",), name=7, daemon=1)
print(repr(thread.name), thread.daemon)
thread.name, thread.daemon = 8, False
print(repr(thread.name), thread.daemon)
thread.start()
thread.join()
print(tried(lambda: setattr(thread, "daemon", True)), tried(thread.start))
print([name for name in vars(thread) if name in ("_target", "_args", "_kwargs")], tried(thread.run))
