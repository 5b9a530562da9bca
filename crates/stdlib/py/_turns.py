"""Whose turn it is, among threads of which one runs at a time.

A thread runs from its start on until it waits. Then its frames are put aside (`_strands`), and whoever let it run goes on. Who
waits and can't be put aside, as the main thread, lets those run whose turn it is until its own has come. So threads
change places where they wait for something, or rest, and nowhere else.
"""

from functools import partial
from sys import modules
from time import monotonic

from _contextvars import Context, _current as _contexts

from _strands import can_be_left, go_on, leave, rest as _rest, start

# The thread that runs.
current = None
# Where the others wait, in the order in which they began to.
_places = []
# How often somebody has asked whether something has changed, since anybody waited.
_looks = 0
_PATIENCE = 200


class _Place:
    """Where a thread waits until something is true, at most until a time."""

    __slots__ = ("thread", "ready", "deadline", "strand")

    def __init__(self, thread, ready, deadline):
        self.thread, self.ready, self.deadline = thread, ready, deadline
        self.strand = None


def _never():
    return False


def begin(thread):
    """Let a thread begin, and run until it waits."""
    _run(thread, start, thread._execute)


def others():
    """Whether any other thread waits."""
    return bool(_places)


def begin_later(thread):
    """Let a thread begin when somebody waits."""
    _places.append(_Place(thread, lambda: True, None))


def _run(thread, go, what):
    global current
    before, current = current, thread
    # What belongs to each thread: its context, and the event loop that runs in it.
    context, _contexts.context = _contexts.context, thread._context or Context()
    asyncio = modules.get("_asyncio")
    loop = asyncio and asyncio._get_running_loop()
    if asyncio:
        asyncio._set_running_loop(thread._loop)
    try:
        strand = go(what)
    finally:
        current = before
        thread._context, _contexts.context = _contexts.context, context
        if asyncio := modules.get("_asyncio"):
            thread._loop = asyncio._get_running_loop()
            asyncio._set_running_loop(loop)
    if strand is not None:
        if strand.pause is not None:
            thread._place = _Place(thread, _never, monotonic() + strand.pause)
        place, thread._place = thread._place, None
        place.strand = strand
        _places.append(place)


def _next():
    """The place of the thread that goes on next; None if all wait."""
    for place in _places:
        if place.ready():
            return place
    now = monotonic()
    late = [place for place in _places if place.deadline is not None and place.deadline <= now]
    return min(late, key=lambda place: place.deadline, default=None)


def turn():
    """Let a thread go on that can; False if there is none."""
    place = _next()
    if place is None:
        return False
    _places.remove(place)
    if place.strand is None:
        begin(place.thread)
    else:
        _run(place.thread, go_on, place.strand)
    return True


def drop(thread):
    """Forget a thread where it waits, or has not begun; whether it was there."""
    for place in _places:
        if place.thread is thread:
            _places.remove(place)
            return True
    return False


def call(function, args, kwargs):
    """Call a function so that its thread can be put aside in it, which it can't within native code."""
    while type(function) is partial:
        args, kwargs = (*function.args, *args), {**function.keywords, **kwargs}
        function = function.func
    return function(*args, **kwargs)


def wait(ready, timeout, what):
    """Wait until `ready` says that there is no more to wait for. False if the time is over.

    Where it would never end, RuntimeError says `what` is waited for.
    """
    global _looks
    _looks = 0
    if ready():
        return True
    if timeout is not None and timeout <= 0:
        return False
    deadline = None if timeout is None else monotonic() + timeout
    if can_be_left():
        current._place = _Place(current, ready, deadline)
        leave()
        return ready()
    while not ready():
        if deadline is not None and monotonic() >= deadline:
            return False
        if turn():
            continue
        limits = [place.deadline for place in _places if place.deadline is not None]
        if deadline is not None:
            limits.append(deadline)
        if not limits:
            raise RuntimeError(f"deadlock: {what}, and no other thread can change that")
        _rest(max(0, min(limits) - monotonic()))
    return True


def rest(seconds):
    """What `time.sleep` does where the thread can't be put aside."""
    if not _places:
        _rest(seconds)
    elif seconds > 0:
        wait(_never, seconds, "time passes")
    else:
        turn()


def look():
    """Somebody looks whether something has changed, without waiting. Who does so for ever lets others run now and then."""
    global _looks
    _looks += 1
    if _looks <= _PATIENCE:
        return
    if not can_be_left():
        turn()
        return
    _looks = 0
    current._place = _Place(current, lambda: True, None)
    leave()
