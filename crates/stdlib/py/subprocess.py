"""Other programs, which a program here can't start: what would start one raises PermissionError. The names and errors are
here for programs that import them and may do without.
"""

import re

__all__ = [
    "Popen", "PIPE", "STDOUT", "DEVNULL", "run", "call", "check_call", "check_output", "getoutput", "getstatusoutput",
    "CalledProcessError", "TimeoutExpired", "SubprocessError", "CompletedProcess",
]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """What the errors here have in common."""


def _keep(obj, **values):
    for name, value in values.items():
        setattr(obj, name, value)


def _other_name(name):
    """An attribute that is another one by another name."""
    return property(lambda self: getattr(self, name), lambda self, value: setattr(self, name, value))


class CalledProcessError(SubprocessError):
    """A program that ended with another status than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        _keep(self, returncode=returncode, cmd=cmd, output=output, stderr=stderr)

    stdout = _other_name("output")

    def __str__(self):
        killed = self.returncode is not None and self.returncode < 0
        end = f"died with signal {-self.returncode}" if killed else f"returned non-zero exit status {self.returncode}"
        return f"Command '{self.cmd}' {end}."


class TimeoutExpired(SubprocessError):
    """A program that took too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        _keep(self, cmd=cmd, timeout=timeout, output=output, stderr=stderr)

    stdout = _other_name("output")

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """A program that has ended."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, args, returncode, stdout=None, stderr=None):
        _keep(self, args=args, returncode=returncode, stdout=stdout, stderr=stderr)

    def __repr__(self):
        shown = {name: getattr(self, name) for name in ("args", "returncode", "stdout", "stderr")}
        parts = [f"{name}={value!r}" for name, value in shown.items() if value is not None or name in ("args", "returncode")]
        return f"CompletedProcess({', '.join(parts)})"

    def check_returncode(self):
        """Raise CalledProcessError if the status isn't 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """Refuses to start a program."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, args, *more, **kwds):
        raise PermissionError(1, "programs here start no other programs", args if isinstance(args, str) else args[0])


def run(args, *more, **kwds):
    """Refuses to run a program."""
    Popen(args)


def list2cmdline(seq):
    """Arguments as one line, as Windows reads it."""
    line = []
    for word in map(str, seq):
        quoted = not word or " " in word or "\t" in word
        text = re.sub(r'(\\*)"', lambda found: found[1] * 2 + '\\"', word)
        if quoted:
            text = re.sub(r"(\\+)\Z", lambda found: found[1] * 2, text)
        line.append(f'"{text}"' if quoted else text)
    return " ".join(line)


call = check_call = check_output = getoutput = getstatusoutput = run
