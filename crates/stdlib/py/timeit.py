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


def reindent(text, spaces):
    """Text with so many more spaces at the beginning of each line but the first."""
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
            return reindent(code, indent)
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


_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}
_USAGE = """\
usage: python -m timeit [-n N] [-r N] [-u U] [-s S] [-p] [-v] [-h] [--] [statement]

  -n/--number N    how often to run the statement (default: as often as takes 0.2 seconds)
  -r/--repeat N    how often to measure (default 5)
  -s/--setup S     what to run once before (default 'pass')
  -p/--process     take the processor's time, not the clock's
  -u/--unit U      the unit of the output: nsec, usec, msec or sec
  -v/--verbose     show every measurement, with more digits
  -h/--help        show this and stop

Several statements are lines; those that begin with a blank in quotes are inside of what is before."""


def main(args=None, *, _wrap_timer=None):
    """Measure what the command line says. Returns a status, or None if all went well."""
    import getopt

    try:
        given, statements = getopt.getopt(
            sys.argv[1:] if args is None else args, "n:u:s:r:pvh",
            ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"],
        )  # fmt: skip
    except getopt.error as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    timer, number, repeat, setup, verbose, precision, unit = default_timer, 0, default_repeat, [], 0, 3, None
    for name, value in given:
        match name:
            case "-n" | "--number":
                number = int(value)
            case "-s" | "--setup":
                setup.append(value)
            case "-u" | "--unit":
                if value not in _UNITS:
                    print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                    return 2
                unit = value
            case "-r" | "--repeat":
                repeat = max(1, int(value))
            case "-p" | "--process":
                timer = time.process_time
            case "-v" | "--verbose":
                precision += bool(verbose)
                verbose += 1
            case "-h" | "--help":
                print(_USAGE, end="")
                return 0
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    # What is imported from the current folder counts as well.
    sys.path.insert(0, ".")
    clock = Timer("\n".join(statements) or "pass", "\n".join(setup) or "pass", timer)
    if number == 0:

        def tell(number, taken):
            message = "{num} loop{s} -> {secs:.{prec}g} secs"
            print(message.format(num=number, s="" if number == 1 else "s", secs=taken, prec=precision))

        try:
            number, _ = clock.autorange(tell if verbose else None)
        except:
            clock.print_exc()
            return 1
        if verbose:
            print()
    try:
        taken = clock.repeat(repeat, number)
    except:
        clock.print_exc()
        return 1

    def shown(seconds):
        name = unit or next((name for name in ("sec", "msec", "usec") if seconds >= _UNITS[name]), "nsec")
        return f"{seconds / _UNITS[name]:.{precision}g} {name}"

    if verbose:
        print(f"raw times: {', '.join(map(shown, taken))}")
        print()
    times = [seconds / number for seconds in taken]
    best, worst = min(times), max(times)
    print(f"{number} loop{'' if number == 1 else 's'}, best of {repeat}: {shown(best)} per loop")
    if worst >= best * 4:
        import warnings

        warnings.warn_explicit(
            f"The test results are likely unreliable. The worst time ({shown(worst)}) was more than four times slower "
            f"than the best time ({shown(best)}).",
            UserWarning, "", 0,
        )  # fmt: skip
    return None


if __name__ == "__main__":
    sys.exit(main())
