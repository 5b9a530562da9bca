# CPython as it runs one program after the other: what every program imports is there already, and each program gets a
# process of its own, which is a copy of this one. A line of standard input names the seconds that a program may take; the
# answer is its exit status, negative for a signal. The program is `program.py` in the current folder; its output goes to
# the files `out` and `err` there.
#
# Two frames of this text are below the program's; whoever finds a difference asks a CPython that was started for it.

import contextlib, functools, gc, itertools, math, os, signal, sys, traceback
from importlib.machinery import SourceFileLoader


gc.collect()
gc.freeze()


def settle(program):
    """What a program finds when it begins, as if it had been given on the command line."""
    for number, path, flags in (0, os.devnull, os.O_RDONLY), (1, "out", 577), (2, "err", 577):
        file = os.open(path, flags, 0o644)
        os.dup2(file, number)
        os.close(file)
    sys.argv[:] = [program]
    sys.path[0] = os.getcwd()
    return dict(
        __name__="__main__", __doc__=None, __package__=None, __loader__=SourceFileLoader("__main__", program),
        __spec__=None, __annotations__={}, __builtins__=sys.modules["builtins"], __file__=program, __cached__=None,
    )


def run(program):
    """Runs it; gives what `sys.exit` wants in the end."""
    fresh = settle(program)
    hook = sys.excepthook
    main = sys.modules["__main__"].__dict__
    try:
        with open(program, "rb") as file:
            code = compile(file.read(), os.path.join(os.getcwd(), program), "exec", dont_inherit=True)
        # The program's names take the place of this text's.
        main.clear()
        main.update(fresh)
        exec(code, main)
    except SystemExit as end:
        return end.code
    except BaseException as error:
        above = error.__traceback__.tb_next
        hook(type(error), error.with_traceback(above), above)
        return 1


def serve():
    """Answers one line after the other; gives, in a process that ran a program, what it ended with."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            signal.alarm(int(line))
            return run("program.py")
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


sys.exit(serve())
