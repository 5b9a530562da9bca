"""The lines of several files, one file after another; `-` is standard input."""

import io
import os
import sys

__all__ = [
    "input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput",
    "hook_compressed", "hook_encoded",
]
_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """Begin with files: those named on the command line unless others are given."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """End."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _asked(name, doc):
    def ask():
        if not _state:
            raise RuntimeError("no active input()")
        return getattr(_state, name)()

    ask.__name__ = ask.__qualname__ = name
    ask.__doc__ = doc
    return ask


nextfile = _asked("nextfile", "Go on with the next file.")
filename = _asked("filename", "The name of the file that is read.")
lineno = _asked("lineno", "The number of the line, over all files.")
filelineno = _asked("filelineno", "The number of the line in its file.")
fileno = _asked("fileno", "The number of the open file.")
isfirstline = _asked("isfirstline", "Whether the line is the first one of its file.")
isstdin = _asked("isstdin", "Whether the line is from standard input.")


class FileInput:
    """The lines of files."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        elif files is None:
            files = tuple(sys.argv[1:]) or ("-",)
        else:
            files = tuple(files) or ("-",)
        self._files = files
        self._inplace, self._backup = inplace, backup
        self._savestdout = self._output = self._file = self._filename = None
        self._startlineno = self._filelineno = 0
        self._isstdin = False
        self._encoding, self._errors = encoding, errors
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        self._mode = mode
        if openhook and inplace:
            raise ValueError("FileInput cannot use an opening hook in inplace mode")
        if openhook and not callable(openhook):
            raise ValueError("FileInput openhook must be callable")
        self._openhook = openhook

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def close(self):
        """End."""
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __iter__(self):
        return self

    def __next__(self):
        while not (line := self._readline()):
            if not self._file:
                raise StopIteration
            self.nextfile()
        self._filelineno += 1
        return line

    def readline(self):
        """The next line; empty at the end."""
        return next(self, b"" if "b" in self._mode else "")

    def nextfile(self):
        """Go on with the next file."""
        output, self._output = self._output, None
        if output:
            sys.stdout, self._savestdout = self._savestdout, None
            output.close()
        file, self._file = self._file, None
        if file and not self._isstdin:
            file.close()
        if self._inplace and file and not self._isstdin and not self._backup:
            try:
                os.unlink(self._kept)
            except OSError:
                pass
        self._isstdin = False

    def _readline(self):
        if self._file is None:
            if not self._files:
                return b"" if "b" in self._mode else ""
            self._open(self._files[0])
        return self._file.readline()

    def _open(self, name):
        self._startlineno += self._filelineno
        self._filelineno = 0
        self._filename, self._files = name, self._files[1:]
        binary = "b" in self._mode
        encoding = None if binary else self._encoding or "utf-8"
        if name == "-":
            self._filename = "<stdin>"
            self._file = getattr(sys.stdin, "buffer", sys.stdin) if binary else sys.stdin
            self._isstdin = True
        elif self._inplace:
            self._kept = os.fspath(name) + (self._backup or ".bak")
            try:
                os.unlink(self._kept)
            except OSError:
                pass
            os.rename(name, self._kept)
            self._file = open(self._kept, self._mode, encoding=encoding, errors=self._errors)
            self._output = open(name, "wb" if binary else "w", encoding=encoding, errors=self._errors)
            self._savestdout, sys.stdout = sys.stdout, self._output
        elif self._openhook:
            if self._encoding is None and self._errors is None:
                self._file = self._openhook(name, self._mode)
            else:
                self._file = self._openhook(name, self._mode, encoding=self._encoding, errors=self._errors)
        else:
            self._file = open(name, self._mode, encoding=encoding, errors=self._errors)

    def isstdin(self):
        """Whether the line is from standard input."""
        return self._isstdin

    def isfirstline(self):
        """Whether the line is the first one of its file."""
        return self._filelineno == 1

    def fileno(self):
        """The number of the open file; -1 if none is."""
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def filelineno(self):
        """The number of the line in its file."""
        return self._filelineno

    def lineno(self):
        """The number of the line, over all files."""
        return self._startlineno + self._filelineno

    def filename(self):
        """The name of the file that is read."""
        return self._filename


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Open a file, also one that is compressed."""
    end = os.path.splitext(filename)[1]
    if end == ".gz":
        import gzip

        stream = gzip.open(filename, mode)
    elif end == ".bz2":
        import bz2

        stream = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=encoding, errors=errors)
    return stream if "b" in mode else io.TextIOWrapper(stream, encoding or "utf-8", errors)


def hook_encoded(encoding, errors=None):
    """What opens files in an encoding."""
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)
