"""`faulthandler`: where the program is, told on request.

The machine has no crashes that a handler could report, so enabling it only remembers that; nor can anything be told later, by a
thread beside the program's. `register` is missing, as it is where there are no signals.
"""

import sys
from _thread import get_ident

_MOST_FRAMES = 100
_enabled = False


def _stream(file):
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError("unable to get sys.stderr")
    return file


def enable(file=None, all_threads=True):
    """Enable the fault handler."""
    global _enabled
    _stream(file)
    _enabled = True


def disable():
    """Disable the fault handler; tells whether it was enabled."""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    """Whether the fault handler is enabled."""
    return _enabled


def dump_traceback(file=None, all_threads=True):
    """Write where the program is, the innermost frame first."""
    file = _stream(file)
    head = f"Current thread 0x{get_ident():016x}" if all_threads else "Stack"
    lines = [f"{head} (most recent call first):"]
    frame = sys._getframe(1)
    while frame is not None:
        if len(lines) > _MOST_FRAMES:
            lines.append("  ...")
            break
        code = frame.f_code
        lines.append(f'  File "{code.co_filename}", line {frame.f_lineno} in {code.co_name}')
        frame = frame.f_back
    file.write("\n".join(lines) + "\n")


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Refused: no thread runs beside the program's."""
    raise RuntimeError("nothing runs beside the program that could dump its traceback later")


def cancel_dump_traceback_later():
    """Nothing was asked for later."""
