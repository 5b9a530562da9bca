"""Frames, tracebacks, and generators that wait."""

import sys
from collections import namedtuple
import _traceback

from ._kinds import isgenerator, istraceback
from ._arguments import ArgInfo, getargs

# The package is where these say that they are from.
__name__ = "inspect"

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = ("CORO_" + name[4:] for name in (
    GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED,
))  # fmt: skip
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = ("A" + name for name in (
    GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED,
))  # fmt: skip

# Frames and generators

Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", "frame filename lineno function code_context index")


def getlineno(frame):
    return frame.f_lineno


def currentframe():
    """Return a picture of the frame of the caller."""
    return sys._getframe(1)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def getframeinfo(frame, context=1):
    """Return where a frame or a traceback entry is."""
    line = frame.f_lineno
    if istraceback(frame):
        line = frame.tb_lineno
        frame = frame.tb_frame
    file = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        start = max(line - 1 - context // 2, 0)
        texts = [_traceback.source_line(file, number + 1) for number in range(start, start + context)]
        if any(texts):
            lines, index = [text.rstrip("\n") + "\n" for text in texts], line - 1 - start
    return Traceback(file, line, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        info = Traceback(tb.tb_frame.f_code.co_filename, tb.tb_lineno, tb.tb_frame.f_code.co_name, None, None)
        text = _traceback.source_line(info.filename, info.lineno)
        lines, index = ([text.rstrip("\n") + "\n"], 0) if text else (None, None)
        found.append(FrameInfo(tb.tb_frame, info.filename, info.lineno, info.function, lines, index))
        tb = tb.tb_next
    return found


def trace(context=1):
    """Return what is known of the frames between here and where the exception being handled was raised."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


def stack(context=1):
    """Return what is known of the frames of the caller and of those that called it."""
    return getouterframes(sys._getframe(1), context)


def _state(running, frame, started, prefix):
    if running:
        return prefix + "RUNNING"
    if frame is None:
        return prefix + "CLOSED"
    return prefix + ("SUSPENDED" if started else "CREATED")


def getgeneratorstate(generator):
    """Return whether a generator was started, waits, runs or has ended."""
    return _state(generator.gi_running, generator.gi_frame, generator.gi_suspended, "GEN_")


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = getattr(generator, "gi_frame", None)
    return {} if frame is None else frame.f_locals


def getcoroutinestate(coroutine):
    """Return whether a coroutine was started, waits, runs or has ended."""
    return _state(coroutine.cr_running, coroutine.cr_frame, coroutine.cr_suspended, "CORO_")


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


def getasyncgenstate(agen):
    return _state(agen.ag_running, agen.ag_frame, agen.ag_suspended, "AGEN_")


def getasyncgenlocals(agen):
    frame = getattr(agen, "ag_frame", None)
    return {} if frame is None else frame.f_locals
