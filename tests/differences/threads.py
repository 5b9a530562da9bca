# Threads run when somebody waits for them, one at a time; there are no other processes.
import os
import queue
import threading

order = []
t = threading.Thread(target=order.append, args=("thread",))
t.start()
order.append("main")
t.join()
print(order)
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
