"""The debugger's names. The debugger itself is not part of the program here, but around it: `pellucid debug FILE`."""

__all__ = ["Pdb", "set_trace", "post_mortem", "pm", "run", "runcall", "runeval"]


class Restart(Exception):
    """The program is to be run again."""


class Pdb:
    """Stands for a debugger inside of the program, which there is none of."""

    def __init__(self, *args, **kwds):
        self.prompt = "(Pdb) "

    def set_trace(self, *args, **kwds):
        """Refuses."""
        raise RuntimeError("a program can't debug itself here: use `pellucid debug FILE`")

    run = runcall = runeval = interaction = set_trace


def set_trace(*args, **kwds):
    """Refuses."""
    Pdb().set_trace()


post_mortem = pm = run = runcall = runeval = set_trace
