"""More handlers: files that are changed when they grow, records kept back, records through a queue."""

import copy
import logging
import os
import re
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514
_DAY = 24 * 60 * 60


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


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file that is changed when a time has passed: `when` is S, M, H, D, midnight, or W0 (Monday) to W6."""

    # By `when`: the seconds, what the names of old files end in, and what such ends look like.
    _kinds = {
        "S": (1, "%Y-%m-%d_%H-%M-%S", r"(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}(?!\d)"),
        "M": (60, "%Y-%m-%d_%H-%M", r"(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}(?!\d)"),
        "H": (3600, "%Y-%m-%d_%H", r"(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}(?!\d)"),
        "D": (_DAY, "%Y-%m-%d", r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"),
        "W": (7 * _DAY, "%Y-%m-%d", r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"),
    }

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None,
                 errors=None):
        super().__init__(filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when, self.backupCount, self.utc, self.atTime = when.upper(), backupCount, utc, atTime
        kind = "D" if self.when == "MIDNIGHT" else self.when[0] if self.when.startswith("W") else self.when
        if kind == "W":
            if len(self.when) != 2:
                raise ValueError(f"You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {self.when}")
            if not "0" <= self.when[1] <= "6":
                raise ValueError(f"Invalid day specified for weekly rollover: {self.when}")
            self.dayOfWeek = int(self.when[1])
        if kind not in self._kinds:
            raise ValueError(f"Invalid rollover interval specified: {self.when}")
        seconds, self.suffix, pattern = self._kinds[kind]
        self.interval = seconds * interval
        self.extMatch = re.compile(pattern, re.ASCII)
        start = os.stat(self.baseFilename).st_mtime if os.path.exists(self.baseFilename) else time.time()
        self.rolloverAt = self.computeRollover(int(start))

    def _local(self, moment):
        return time.gmtime(moment) if self.utc else time.localtime(moment)

    def computeRollover(self, currentTime):
        """When the file is to be changed next."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        now = self._local(currentTime)
        at = self.atTime
        wanted = _DAY if at is None else (at.hour * 60 + at.minute) * 60 + at.second
        wait = wanted - ((now[3] * 60 + now[4]) * 60 + now[5])
        day = now[6]
        if wait <= 0:
            # The hour of today is over.
            wait += _DAY
            day = (day + 1) % 7
        result = currentTime + wait
        if self.when.startswith("W"):
            # (Without an hour it is the end of that day.)
            result += (self.dayOfWeek - day) % 7 * _DAY
            result += self.interval - 7 * _DAY
        else:
            result += self.interval - _DAY
        return result

    def shouldRollover(self, record):
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            # What is no file can't be renamed: try again at the next time.
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        """The old files that are too many."""
        folder, base = os.path.split(self.baseFilename)
        found = []
        for name in os.listdir(folder):
            if self.namer is None:
                if name.startswith(base + ".") and self.extMatch.fullmatch(name[len(base) + 1 :]):
                    found.append(os.path.join(folder, name))
                continue
            for match in self.extMatch.finditer(name):
                if os.path.basename(self.namer(f"{self.baseFilename}.{match[0]}")) == name:
                    found.append(os.path.join(folder, name))
                    break
        found.sort(key=os.path.getmtime if self.namer is not None else None)
        return found[: max(0, len(found) - self.backupCount)]

    def doRollover(self):
        """Change to a fresh file; the old one is named after the time at which it began."""
        now = int(time.time())
        began = self._local(self.rolloverAt - self.interval)
        target = self.rotation_filename(f"{self.baseFilename}.{time.strftime(self.suffix, began)}")
        if os.path.exists(target):
            # Its time is over already.
            return
        if self.stream:
            self.stream.close()
            self.stream = None
        self.rotate(self.baseFilename, target)
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self.computeRollover(now)
        while self.rolloverAt <= now:
            self.rolloverAt += self.interval


class _NetworkHandler(logging.Handler):
    """What would send records to another machine. There is no network: each is reported by `handleError`."""

    def __init__(self, *args, **kwargs):
        super().__init__()
        self.address = args

    def emit(self, record):
        try:
            raise PermissionError(1, f"{type(self).__name__}: programs here have no network")
        except PermissionError:
            self.handleError(record)


class SocketHandler(_NetworkHandler):
    """Would send records as pickles over TCP."""


class DatagramHandler(SocketHandler):
    """Would send records as pickles over UDP."""


class SysLogHandler(_NetworkHandler):
    """Would send records to a system's log."""


class SMTPHandler(_NetworkHandler):
    """Would send records as mail."""


class HTTPHandler(_NetworkHandler):
    """Would send records to a web server."""


class NTEventLogHandler(_NetworkHandler):
    """Would send records to the log of another system."""


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
