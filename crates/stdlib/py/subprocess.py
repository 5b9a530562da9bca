"""Other programs, which a program here can't start: what would start one raises PermissionError. The names and errors are
here for programs that import them and may do without.
"""

__all__ = [
    "Popen", "PIPE", "STDOUT", "DEVNULL", "run", "call", "check_call", "check_output", "getoutput", "getstatusoutput",
    "CalledProcessError", "TimeoutExpired", "SubprocessError", "CompletedProcess",
]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """What the errors here have in common."""


class CalledProcessError(SubprocessError):
    """A program that ended with another status than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            return f"Command '{self.cmd}' died with signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program that took too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """A program that has ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        parts += [f"{name}={getattr(self, name)!r}" for name in ("stdout", "stderr") if getattr(self, name) is not None]
        return f"CompletedProcess({', '.join(parts)})"

    def check_returncode(self):
        """Raise CalledProcessError if the status isn't 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """Refuses to start a program."""

    def __init__(self, args, *more, **kwds):
        raise PermissionError(1, "programs here start no other programs", args if isinstance(args, str) else args[0])


def run(args, *more, **kwds):
    """Refuses to run a program."""
    Popen(args)


call = check_call = check_output = getoutput = getstatusoutput = run
