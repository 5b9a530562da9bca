"""Processes, each a thread of this machine."""

import os
import sys
import _turns
import threading

_count = 0
_children = []


def _skip_numbers(count):
    """Count processes that a pool or a manager would have started: the names of later ones tell how many there were."""
    global _count
    _count += count


class Process:
    """Something that runs beside the rest: here, when somebody waits for it."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        global _count
        _count += 1
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        parent = current_process()
        prefix = type(self).__name__ if parent is _main else parent.name
        self.name = name or (f"{prefix}-{_count}" if parent is _main else f"{prefix}:{_count}")
        self._daemonic = parent.daemon if daemon is None else daemon
        self._parent, self._number, self._closed = parent, _count, False
        self._thread = self._exitcode = None

    def run(self):
        """What the process does."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Let it run from now on."""
        self._check_open()
        assert self._thread is None, "cannot start a process twice"
        assert not current_process().daemon, "daemonic processes are not allowed to have children"
        self._thread = threading.Thread(target=self._execute, name="MainThread", daemon=self._daemonic)
        # (Starting a process takes so long that who starts it goes on first.)
        self._thread._begin, self._thread._process = _turns.begin_later, self
        _children.append(self)
        self._thread.start()

    def _execute(self):
        try:
            self.run()
            self._exitcode = 0
        except SystemExit as leave:
            code = leave.code
            if code is not None and not isinstance(code, int):
                print(code, file=sys.stderr)
                code = 1
            self._exitcode = code or 0
        except BaseException:
            import traceback

            self._exitcode = 1
            sys.stderr.write(f"Process {self.name}:\n")
            traceback.print_exc()
        finally:
            if self in _children:
                _children.remove(self)

    def join(self, timeout=None):
        """Wait until it has ended."""
        self._check_open()
        assert self._thread is not None, "can only join a started process"
        self._thread.join(timeout)

    def is_alive(self):
        """Whether it was started and has not ended."""
        self._check_open()
        return self is _main or self in _children

    def terminate(self):
        """End it where it waits."""
        self._stop(-15)

    def kill(self):
        """End it where it waits."""
        self._stop(-9)

    def _stop(self, code):
        self._check_open()
        if self in _children:
            _children.remove(self)
            if _turns.drop(self._thread):
                self._thread._end()
            self._exitcode = code

    def close(self):
        """Let go of what it holds."""
        if self in _children:
            raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
        self._closed = True

    def _check_open(self):
        if self._closed:
            raise ValueError("process object is closed")

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, value):
        assert self._thread is None, "process has already started"
        self._daemonic = value

    @property
    def exitcode(self):
        self._check_open()
        return self._exitcode

    @property
    def pid(self):
        self._check_open()
        return None if self._thread is None else os.getpid() + self._number

    ident = pid

    @property
    def authkey(self):
        return b""

    def __repr__(self):
        if self._closed:
            status = "closed"
        elif self._exitcode is not None:
            status = f"stopped exitcode={self._exitcode}"
        else:
            status = "initial" if self._thread is None else "started"
        pid = "" if self._thread is None else f" pid={os.getpid() + self._number}"
        daemon = " daemon" if self._daemonic else ""
        return f"<{type(self).__name__} name={self.name!r}{pid} parent={os.getpid()} {status}{daemon}>"


class _MainProcess(Process):
    """What the program began in."""

    def __init__(self):
        self.name, self._parent, self._daemonic = "MainProcess", None, False
        self._thread, self._exitcode, self._number, self._closed = threading.main_thread(), None, 0, False


_main = _MainProcess()


def current_process():
    """The process that runs."""
    return getattr(threading.current_thread(), "_process", _main)


def parent_process():
    """The process that started the one that runs; None for the first."""
    return current_process()._parent


def active_children():
    """The processes that have not ended."""
    return list(_children)
