"""Functions that are called at the end of the program."""

_functions = []


def _threads_end():
    """What `threading` does first; nothing without it."""


def _at_last():
    """What the library itself has to do when all of them were called; nothing yet."""



def register(func, /, *args, **kwargs):
    """Have a function called at the end, before those that were registered earlier."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Take a function out again."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    """Call them, the last one first. What they raise is shown and does not stop the others."""
    _threads_end()
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _show(func, error)

    _at_last()


def _show(func, error):
    """Say that a function has raised something: without marks in the lines, and without what came before it."""
    import sys
    import traceback

    lines = [f"Exception ignored in atexit callback {func!r}:\n"]
    entries = traceback.extract_tb(error.__traceback__)[1:]
    if entries:
        lines.append("Traceback (most recent call last):\n")
    for entry in entries:
        lines.append(f'  File "{entry.filename}", line {entry.lineno}, in {entry.name}\n')
        if entry.line:
            lines.append(f"    {entry.line}\n")
    lines += traceback.format_exception_only(error)
    print("".join(lines), end="", file=sys.stderr)
