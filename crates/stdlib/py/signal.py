"""Signals by their names and numbers. A program may say what is to be done, but none comes from outside: only those that it
raises itself, and Ctrl-C, which is a KeyboardInterrupt in any case.
"""

from enum import IntEnum as _IntEnum

_NUMBERS = {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGBUS": 7, "SIGFPE": 8, "SIGKILL": 9,
    "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15, "SIGSTKFLT": 16, "SIGCHLD": 17,
    "SIGCONT": 18, "SIGSTOP": 19, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGURG": 23, "SIGXCPU": 24, "SIGXFSZ": 25,
    "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28, "SIGIO": 29, "SIGPWR": 30, "SIGSYS": 31, "SIGRTMIN": 34, "SIGRTMAX": 64,
    "SIGIOT": 6, "SIGCLD": 17, "SIGPOLL": 29,
}
Signals = _IntEnum("Signals", _NUMBERS, module="signal")
Handlers = _IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
Sigmasks = _IntEnum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2}, module="signal")
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
globals().update(Sigmasks.__members__)
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class ItimerError(OSError):
    """A timer that can't be."""


def default_int_handler(signalnum, frame, /):
    """Raise KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler}


def _number(signalnum):
    if not 1 <= int(signalnum) < NSIG:
        raise ValueError("signal number out of range")
    try:
        return Signals(signalnum)
    except ValueError:
        return int(signalnum)


def signal(signalnum, handler, /):
    """Say what is to be done at a signal; return what was before."""
    number = _number(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    before = getsignal(number)
    _handlers[number] = handler
    return before


def getsignal(signalnum, /):
    """What is to be done at a signal."""
    number = _number(signalnum)
    return _handlers.get(number, SIG_IGN if number in (SIGPIPE, SIGXFSZ) else SIG_DFL)


def raise_signal(signalnum, /):
    """Send the program a signal."""
    number = _number(signalnum)
    handler = getsignal(number)
    if callable(handler) and not isinstance(handler, Handlers):
        import sys

        handler(number, sys._getframe(1))
    elif handler == SIG_DFL and number not in (SIGCHLD, SIGCONT, SIGURG, SIGWINCH):
        raise SystemExit(128 + number)


def strsignal(signalnum, /):
    """What a signal means in words; None if it is not known."""
    _number(signalnum)
    return {
        1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted", 7: "Bus error",
        8: "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2",
        13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault", 17: "Child exited", 18: "Continued",
        19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)", 23: "Urgent I/O condition",
        24: "CPU time limit exceeded", 25: "File size limit exceeded", 26: "Virtual timer expired", 27: "Profiling timer expired",
        28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call",
    }.get(int(signalnum))


def valid_signals():
    """All signals."""
    return {_number(number) for number in range(1, NSIG) if number not in (32, 33)}


def siginterrupt(signalnum, flag, /):
    """Nothing: no call waits for the system."""
    _number(signalnum)


def alarm(seconds, /):
    """Refuses: no signal comes from outside."""
    if seconds:
        raise NotImplementedError("no signal comes from outside here")
    return 0


def setitimer(which, seconds, interval=0.0, /):
    """Refuses: no signal comes from outside."""
    if seconds:
        raise NotImplementedError("no signal comes from outside here")
    return 0.0, 0.0


def getitimer(which, /):
    """No timer runs."""
    return 0.0, 0.0


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Nothing to wake."""
    return -1


def pthread_sigmask(how, mask, /):
    """No signal is held back."""
    return set()
