"""How long small pieces of code take."""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "default_timer", "repeat", "timeit"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
dummy_src_name = "<timeit-src>"

_globals = globals

_TEMPLATE = """\
def inner(_it, _timer{parameters}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {statement}
        pass
    return _timer() - _t0
"""


def _indent(text, spaces):
    return text.replace("\n", "\n" + " " * spaces)


class Timer:
    """Measures a statement: `setup` runs once, then the statement as often as is asked."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        space = _globals() if globals is None else globals
        # (The statement may lean on what the setup begins, as `from __future__` does.)
        before = setup + "\n" if isinstance(setup, str) else ""
        setup = self._part("setup", setup, "", 4, names)
        stmt = self._part("stmt", stmt, before, 8, names)
        parameters = "".join(f", {name}={name}" for name in names)
        self.src = _TEMPLATE.format(parameters=parameters, setup=setup, statement=stmt)
        exec(compile(self.src, dummy_src_name, "exec"), space, names)
        self.inner = names["inner"]

    @staticmethod
    def _part(name, code, before, indent, names):
        """The text that stands for a piece of code in the function; something that can be called gets a name there."""
        if isinstance(code, str):
            compile(before + code, dummy_src_name, "exec")
            return _indent(code, indent)
        if not callable(code):
            raise ValueError(f"{name} is neither a string nor callable")
        names["_" + name] = code
        return f"_{name}()"

    def print_exc(self, file=None):
        """Print the traceback of the exception that the timed code raised."""
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that the statement takes, run this many times."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Results of several calls of timeit."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of runs that take at least 0.2 seconds, and how long they took."""
        scale = 1
        while True:
            for digit in (1, 2, 5):
                number = digit * scale
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Make a Timer and call its repeat."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Make a Timer and call its timeit."""
    return Timer(stmt, setup, timer, globals).timeit(number)
