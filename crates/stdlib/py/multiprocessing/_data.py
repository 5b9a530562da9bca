"""What processes share: queues, connections, values. They are plain objects, as there is one process."""

import pickle
import queue
import threading
from collections import deque

from ._process import _skip_numbers


class Queue(queue.Queue):
    """First in, first out."""

    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize)
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        super().put(obj, block, timeout)

    def close(self):
        """Take no more."""
        self._closed = True

    def join_thread(self):
        """Nothing: what was put in is there."""

    cancel_join_thread = join_thread


class JoinableQueue(Queue):
    """A queue whose items are reported as done."""


class SimpleQueue(Queue):
    """A queue without much to ask of it."""


class Connection:
    """One end of a pipe."""

    def __init__(self, inbox, outbox, readable=True, writable=True):
        self._inbox, self._outbox = inbox, outbox
        self.readable, self.writable, self.closed = readable, writable, False
        self._partner = None

    def _check(self, able, what):
        if self.closed:
            raise OSError("handle is closed")
        if not able:
            raise OSError(f"connection is {what}-only")

    def send(self, obj):
        """Send an object, as a copy."""
        self.send_bytes(pickle.dumps(obj))

    def send_bytes(self, buf, offset=0, size=None):
        """Send bytes."""
        self._check(self.writable, "read")
        if self._partner.closed:
            raise BrokenPipeError(32, "Broken pipe")
        end = None if size is None else offset + size
        self._outbox.append(bytes(memoryview(buf)[offset:end]))

    def recv(self):
        """The next object that was sent."""
        return pickle.loads(self.recv_bytes())

    def recv_bytes(self, maxlength=None):
        """The next bytes that were sent."""
        self._check(self.readable, "write")
        threading._wait(
            lambda: self._inbox or self._partner.closed, None, "a connection is waited for that nobody sends to"
        )
        if not self._inbox:
            raise EOFError
        return self._inbox.popleft()

    def poll(self, timeout=0.0):
        """Whether there is something to receive."""
        self._check(self.readable, "write")
        return bool(threading._wait(lambda: self._inbox or self._partner.closed, timeout, "a connection stays empty"))

    def close(self):
        """Neither send nor receive any more."""
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def Pipe(duplex=True):
    """The two ends of a pipe; the first only receives and the second only sends unless it is duplex."""
    one, other = deque(), deque()
    ends = Connection(one, other, writable=duplex), Connection(other, one, readable=duplex)
    ends[0]._partner, ends[1]._partner = ends[1], ends[0]
    return ends


class _Locked:
    """Something with a lock of its own."""

    def __init__(self, lock):
        self._lock = threading.RLock() if lock in (True, None) else lock

    def get_lock(self):
        return self._lock

    get_obj = property(lambda self: lambda: self)

    def acquire(self, *args, **kwargs):
        return self._lock.acquire(*args, **kwargs)

    def release(self):
        return self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)


def _code(kind):
    """The letter of a type: itself, or that of one of `ctypes`."""
    return kind if isinstance(kind, str) else kind._type_


class _Value(_Locked):
    def __init__(self, kind, value, lock):
        super().__init__(lock)
        from array import array

        code = _code(kind)
        self._cell = [value] if code in "?cuPzZO" else array(code, [value])

    @property
    def value(self):
        return self._cell[0]

    @value.setter
    def value(self, value):
        self._cell[0] = value


class _Array(_Locked):
    def __init__(self, kind, size_or_initializer, lock):
        super().__init__(lock)
        from array import array

        values = [0] * size_or_initializer if isinstance(size_or_initializer, int) else size_or_initializer
        self._cells = array("B" if _code(kind) == "c" else _code(kind), values)

    def __len__(self):
        return len(self._cells)

    def __getitem__(self, index):
        found = self._cells[index]
        return found.tolist() if isinstance(index, slice) else found

    def __setitem__(self, index, value):
        from array import array

        self._cells[index] = array(self._cells.typecode, value) if isinstance(index, slice) else value

    def __iter__(self):
        return iter(self._cells)


def Value(typecode_or_type, *args, lock=True):
    """A number that processes share."""
    return _Value(typecode_or_type, args[0] if args else 0, lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    """Numbers that processes share."""
    return _Array(typecode_or_type, size_or_initializer, lock)


def RawValue(typecode_or_type, *args):
    """A number that processes share, without a lock."""
    return _Value(typecode_or_type, args[0] if args else 0, None)


def RawArray(typecode_or_type, size_or_initializer):
    """Numbers that processes share, without a lock."""
    return _Array(typecode_or_type, size_or_initializer, None)


class Namespace:
    """Attributes that processes share."""

    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def __repr__(self):
        shown = [f"{name}={value!r}" for name, value in sorted(self.__dict__.items()) if not name.startswith("_")]
        return f"Namespace({', '.join(shown)})"


class _Manager:
    """Makes objects that processes share."""

    Barrier, BoundedSemaphore, Condition, Event = (
        threading.Barrier, threading.BoundedSemaphore, threading.Condition, threading.Event,
    )  # fmt: skip
    Lock, RLock, Semaphore = staticmethod(threading.Lock), staticmethod(threading.RLock), threading.Semaphore
    Queue = JoinableQueue = JoinableQueue
    Namespace, Value, Array = Namespace, staticmethod(Value), staticmethod(Array)
    dict, list = dict, list

    def start(self, initializer=None, initargs=()):
        """Nothing: there is no process to start."""

    def shutdown(self):
        """Nothing: there is no process to end."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.shutdown()


def Manager():
    """What makes objects that processes share."""
    _skip_numbers(1)
    return _Manager()
