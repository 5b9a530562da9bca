"""What `threading` is made of in CPython."""

import threading
from _types import unbound as _unbound
from threading import TIMEOUT_MAX, LockType, RLock, get_ident, get_native_id, stack_size
from threading import local as _local

error = RuntimeError
allocate_lock = allocate = LockType
lock = LockType


def start_new_thread(function, args, kwargs={}, /):
    """Start a thread and return its number."""
    thread = threading.Thread(target=function, args=args, kwargs=kwargs, daemon=True)
    thread.start()
    return thread.ident


start_new = start_new_thread


def interrupt_main(signum=2, /):
    raise KeyboardInterrupt


def exit():
    raise SystemExit


exit_thread = exit


def _count():
    return threading.active_count() - 1

_unbound(exit, interrupt_main, start_new_thread)
