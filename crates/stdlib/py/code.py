"""Prompts: what reads lines, runs them when they are whole, and shows what goes wrong."""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Runs source text in names of its own."""

    def __init__(self, locals=None):
        self.locals = {"__name__": "__console__", "__doc__": None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Run text if it is whole. True says that more has to come."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run a code object; what it raises is shown, except SystemExit."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the SyntaxError that was raised just now."""
        try:
            kind, error, _ = sys.exc_info()
            if filename and kind is SyntaxError:
                error.filename = filename
            self._show(kind, error.with_traceback(None), None, kwargs.pop("source", ""))
        finally:
            kind = error = None

    def showtraceback(self):
        """Show the exception that was raised just now, without the frame that ran the code."""
        kind, error, trace = sys.exc_info()
        try:
            self._show(kind, error.with_traceback(trace.tb_next), trace.tb_next, "")
        finally:
            kind = error = trace = None

    def _show(self, kind, error, trace, source):
        sys.last_type, sys.last_value, sys.last_traceback, sys.last_exc = kind, error, trace, error
        if sys.excepthook is sys.__excepthook__:
            self.write("".join(traceback.format_exception(kind, error, trace)))
            return
        try:
            sys.excepthook(kind, error, trace)
        except SystemExit:
            raise
        except BaseException as again:
            again.__context__ = None
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(again), again, again.__traceback__.tb_next)
            print(file=sys.stderr)
            print("Original exception was:", file=sys.stderr)
            sys.__excepthook__(kind, error, trace)

    def write(self, data):
        """Where messages go: to standard error."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Reads lines until they make a whole."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        InteractiveInterpreter.__init__(self, locals)
        self.filename, self.local_exit = filename, local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines so far."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and run lines until there are no more."""
        for name, prompt in (("ps1", ">>> "), ("ps2", "... ")):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            self.write(
                f"Python {sys.version} on {sys.platform}\n"
                'Type "help", "copyright", "credits" or "license" for more information.\n'
                f"({self.__class__.__name__})\n"
            )
        elif banner:
            self.write(f"{banner}\n")
        before = builtins.exit, builtins.quit
        if self.local_exit:
            builtins.exit = builtins.quit = _Leaver()
        try:
            self._read_and_run()
        except SystemExit as error:
            if not self.local_exit:
                raise
            self.write(f"{error}\n")
        finally:
            builtins.exit, builtins.quit = before
            if exitmsg is None:
                self.write(f"now exiting {self.__class__.__name__}...\n")
            elif exitmsg != "":
                self.write(f"{exitmsg}\n")

    def _read_and_run(self):
        more = False
        while True:
            try:
                try:
                    line = self.raw_input(str(sys.ps2 if more else sys.ps1))
                except EOFError:
                    self.write("\n")
                    return
                more = self.push(line)
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = False

    def push(self, line, filename=None, _symbol="single"):
        """Take a line. True says that more has to come."""
        self.buffer.append(line)
        source = "\n".join(self.buffer)
        more = self.runsource(source, self.filename if filename is None else filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Read a line."""
        return input(prompt)


class _Leaver:
    """`exit` and `quit` in a prompt that may be left alone."""

    def __repr__(self):
        return "Use exit() or Ctrl-D (i.e. EOF) to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Read and run lines, from `readfunc` if it is given."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)


if __name__ == "__main__":
    interact()
