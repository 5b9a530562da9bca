"""The base of debuggers. A program here can't watch itself; `pellucid debug` and `pellucid watch` do that from outside."""

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]


class BdbQuit(Exception):
    """The debugger is to be left."""


class Breakpoint:
    """A place to stop at."""

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.file, self.line, self.temporary, self.cond, self.funcname = file, line, temporary, cond, funcname


class Bdb:
    """A debugger, which refuses to follow the program."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None

    def _refuse(self, *args, **kwargs):
        raise RuntimeError("a program here can't be followed from inside")

    run = runeval = runctx = runcall = set_trace = _refuse
