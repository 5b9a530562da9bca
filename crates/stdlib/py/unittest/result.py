"""What a run of tests collects: how many ran, and what went wrong in which."""

import io
import sys
import traceback
from functools import wraps

from . import util

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """A decorator of what notes a failure: the first one ends the run, if the result was made so."""

    @wraps(method)
    def noted(self, *args, **kwargs):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kwargs)

    return noted


class TestResult:
    """Collects what tests report."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.buffer = self.shouldStop = self.tb_locals = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.collectedDurations = []
        self.testsRun = 0
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        counts = f"run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}"
        return f"<{util.strclass(self.__class__)} {counts}>"

    def printErrors(self):
        """A runner calls this at the end."""

    def startTestRun(self):
        """Before the first test."""

    def stopTestRun(self):
        """Behind the last test."""

    def startTest(self, test):
        """A test begins."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """A test has ended, however."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stdout_buffer is None:
            self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()
        sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for text, form, stream in self._collected():
                stream.write(form % text)
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    def _collected(self):
        """What was printed, with the words and the stream that it goes with; it ends with a line's end."""
        found = []
        for buffer, form, stream in (
            (sys.stdout, STDOUT_LINE, self._original_stdout), (sys.stderr, STDERR_LINE, self._original_stderr)
        ):
            text = buffer.getvalue()
            if text:
                found.append((text if text.endswith("\n") else text + "\n", form, stream))
        return found

    @failfast
    def addError(self, test, err):
        """An exception that a test did not expect, as `sys.exc_info()` gives it."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """What a test asserted does not hold."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A block of a test has ended; `err` is None if all is well."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        kind = self.failures if issubclass(err[0], test.failureException) else self.errors
        kind.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """All is well."""

    def addSkip(self, test, reason):
        """A test was not run."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed that should."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test that should fail did not."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """How many seconds a test took."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Whether nothing went wrong so far."""
        return not (self.failures or self.errors or getattr(self, "unexpectedSuccesses", ()))

    def stop(self):
        """Let no further test begin."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        tb = self._clean_tracebacks(kind, value, tb, test)
        shown = traceback.TracebackException(kind, value, tb, capture_locals=self.tb_locals, compact=True)
        lines = list(shown.format())
        if self.buffer:
            lines += [form % text for text, form, _ in self._collected()]
        return "".join(lines)

    def _clean_tracebacks(self, kind, value, tb, test):
        """Take entries of this package out of the tracebacks of an exception and of those before it."""
        own = None
        waiting, seen = [(value, tb)], {id(value)}
        while waiting:
            error, entry = waiting.pop()
            while entry is not None and _ours(entry):
                entry = entry.tb_next
            if test.failureException is not None and isinstance(error, test.failureException):
                _cut_asserts(entry)
            if error is value:
                own = entry
            if error is None:
                continue
            error.__traceback__ = entry
            for other in (error.__cause__, error.__context__):
                if other is not None and id(other) not in seen:
                    seen.add(id(other))
                    waiting.append((other, other.__traceback__))
        return own


def _ours(entry):
    """Whether a traceback's entry is of a function of this package."""
    return "__unittest" in entry.tb_frame.f_globals


def _cut_asserts(entry):
    """End a traceback before the first entry of this package."""
    last = None
    while entry is not None and not _ours(entry):
        last, entry = entry, entry.tb_next
    if last is not None:
        last.tb_next = None
