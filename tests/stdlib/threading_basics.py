# threading and queue, where it makes no difference when threads run.
import queue
import threading

out = []
t = threading.Thread(target=lambda n: out.append((n, threading.current_thread().name)), args=(1,), name="T")
print(t.is_alive(), t.ident, t.daemon, t.name, repr(t))
t.start()
t.join()
print(out, t.is_alive(), t.ident is not None, repr(t).split(" ")[1].rstrip(")>"))
for wrong in (t.start, threading.Thread().join, threading.current_thread().join, lambda: setattr(t, "daemon", True)):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name, threading.active_count(), threading.enumerate() == [threading.main_thread()])


class Worker(threading.Thread):
    def __init__(self, jobs, done):
        super().__init__(name="worker")
        self.jobs, self.done = jobs, done

    def run(self):
        while True:
            job = self.jobs.get()
            if job is None:
                break
            self.done.put(job * job)
            self.jobs.task_done()


jobs, done = queue.Queue(), queue.Queue()
w = Worker(jobs, done)
w.start()
for i in range(5):
    jobs.put(i)
jobs.put(None)
w.join()
print([done.get() for _ in range(5)], done.empty(), jobs.qsize())
lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.release(), lock.locked())
with lock:
    print(lock.locked())
for wrong in (lock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), threading.RLock().release):
    try:
        wrong()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
r = threading.RLock()
with r, r:
    print(r.acquire(), r.release())
e = threading.Event()
print(e.is_set(), e.wait(0.01), e.set(), e.wait(), e.clear(), e.is_set())
setter = threading.Thread(target=e.set)
setter.start()
print(e.wait(), setter.join())
c = threading.Condition()
ready = []


def produce():
    with c:
        ready.append(1)
        c.notify_all()


p = threading.Thread(target=produce)
with c:
    p.start()
    print(c.wait_for(lambda: ready), ready)
p.join()
for wrong in (c.wait, c.notify):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.release(), s.acquire(timeout=0.01))
b = threading.BoundedSemaphore(1)
try:
    b.release()
except ValueError as error:
    print(error)
local = threading.local()
local.x = "main"
seen = []


def look():
    seen.append(hasattr(local, "x"))
    local.x = "thread"
    seen.append(local.x)


t = threading.Thread(target=look)
t.start()
t.join()
print(seen, local.x, local.__dict__)


class WithInit(threading.local):
    def __init__(self, n):
        self.n = n


w = WithInit(3)
w.n = 4
values = []
t = threading.Thread(target=lambda: values.append(w.n))
t.start()
t.join()
print(values, w.n)
timer = threading.Timer(0.01, values.append, ["timer"])
timer.start()
timer.join()
cancelled = threading.Timer(5, values.append, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(values)
barrier = threading.Barrier(1, action=lambda: print("action"))
print(barrier.wait(), barrier.parties, barrier.n_waiting, barrier.broken)
q = queue.Queue(2)
q.put(1)
q.put_nowait(2)
print(q.full(), q.qsize(), q.maxsize)
for wrong in (lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01), lambda: queue.Queue().get_nowait(), lambda: queue.Queue().get(timeout=0.01),
              lambda: q.get(timeout=-1) if q.get() and q.get() else None, lambda: queue.Queue().task_done(), lambda: queue.SimpleQueue().get(block=False)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)
pq, lq, sq = queue.PriorityQueue(), queue.LifoQueue(), queue.SimpleQueue()
for x in (3, 1, 2):
    pq.put(x), lq.put(x), sq.put(x)
print([pq.get() for _ in range(3)], [lq.get() for _ in range(3)], [sq.get() for _ in range(3)], sq.empty(), sq.qsize())
q = queue.Queue()
q.put("left")
q.shutdown()
print(q.get())
for wrong in (q.get, lambda: q.put(1)):
    try:
        wrong()
    except queue.ShutDown as error:
        print("shut down", error)
threading.excepthook = lambda args: print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)
t = threading.Thread(target=lambda: 1 / 0, name="bad")
t.start()
t.join()
t = threading.Thread(target=print, args=("at the end",))
t.start()
