"""More handlers: files that are changed when they grow, records kept back, records through a queue."""

import copy
import logging
import os

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021


class BaseRotatingHandler(logging.FileHandler):
    """Changes to a fresh file when `shouldRollover` says so."""

    namer = None
    rotator = None

    def emit(self, record):
        try:
            full = self.shouldRollover(record)
            if full:
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)


class RotatingFileHandler(BaseRotatingHandler):
    """A file of bounded size, and so many before it."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            mode = "a"
        super().__init__(filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount

    def doRollover(self):
        stream, self.stream = self.stream, None
        if stream:
            stream.close()
        if self.backupCount > 0:
            name = lambda number: self.rotation_filename(f"{self.baseFilename}.{number}")
            for number in range(self.backupCount - 1, 0, -1):
                if os.path.exists(name(number)):
                    os.replace(name(number), name(number + 1))
            if os.path.exists(name(1)):
                os.remove(name(1))
            self.rotate(self.baseFilename, name(1))
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        self.stream.seek(0, 2)
        place = self.stream.tell()
        return bool(place) and place + len(f"{self.format(record)}\n") >= self.maxBytes


class WatchedFileHandler(logging.FileHandler):
    """A file that somebody else may move away."""


class BufferingHandler(logging.Handler):
    """Keeps records until there are many."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity, self.buffer = capacity, []

    def emit(self, record):
        self.buffer.append(record)
        full = self.shouldFlush(record)
        if full:
            self.flush()

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def close(self):
        try:
            self.flush()
        finally:
            super().close()

    def flush(self):
        self.buffer.clear()


class MemoryHandler(BufferingHandler):
    """Keeps records until there are many or a serious one comes, then hands them on."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        target = self.target
        if not target:
            return
        for record in self.buffer:
            target.handle(record)
        self.buffer.clear()

    def close(self):
        try:
            self.flushOnClose and self.flush()
        finally:
            self.target = None
            super().close()


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    listener = None

    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def emit(self, record):
        try:
            ready = self.prepare(record)
            self.enqueue(ready)
        except Exception:
            self.handleError(record)

    def prepare(self, record):
        text = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def enqueue(self, record):
        self.queue.put_nowait(record)


class QueueListener:
    """Takes records from a queue and hands them on: here, when it is stopped."""

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers, self.respect_handler_level = queue, handlers, respect_handler_level

    def start(self):
        """Do nothing yet."""

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def prepare(self, record):
        return record

    def stop(self):
        while not self.queue.empty():
            self.handle(self.queue.get_nowait())
