# Threads change places where they wait, and nowhere else; what can never go on is an error; there are no other processes.
import os
import queue
import threading

order = []


def counts(name):
    for i in range(100_000):
        if i % 50_000 == 0:
            order.append((name, i))


threads = [threading.Thread(target=counts, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
box = queue.Queue()
failed = []
threading.excepthook = lambda args: failed.append(str(args.exc_value))
t = threading.Thread(target=lambda: list(map(lambda _: box.get(), [1])))
t.start()
box.put(1)
print(failed)
try:
    queue.Queue().get()
except RuntimeError as error:
    print(error)
lock = threading.Lock()
lock.acquire()
try:
    lock.acquire()
except RuntimeError as error:
    print(error)
try:
    os.system("ls")
except PermissionError as error:
    print(error)
print(os.getpid(), os.getcwd())
threading.Thread(target=print, args=("at the end",)).start()
print("last line")
