"""What `assertRaises`, `assertWarns` and `assertLogs` return: blocks that have to raise, warn or log."""

import collections
import re
import sys
import traceback
import warnings

__unittest = True


class _Expectation:
    """A block, or a call, in which something has to happen."""

    # Of what class the expected has to be, and the words for that.
    base, base_words = None, None

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected = expected
        self.test_case = test_case
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)
        self.obj_name = self.msg = None

    def _fail(self, told):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, told))

    def handle(self, name, args, kwargs):
        """Make the call that the arguments say, or give the block."""
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all([isinstance(kind, type) and issubclass(kind, self.base) for kind in kinds]):
            raise TypeError(f"{name}() arg 1 must be {self.base_words}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)

    def _missing(self, verb):
        """Fail since it did not happen."""
        name = getattr(self.expected, "__name__", None) or str(self.expected)
        self._fail(f"{name} not {verb}" + (f" by {self.obj_name}" if self.obj_name else ""))

    def _mismatch(self, text):
        self._fail(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_Expectation):
    """A block that has to raise."""

    base, base_words = BaseException, "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            self._missing("raised")
        traceback.clear_frames(tb)
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(error)):
            self._mismatch(str(error))
        return True

    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)


class _AssertWarnsContext(_Expectation):
    """A block that has to warn."""

    base, base_words = Warning, "a warning type or tuple of warning types"

    def __enter__(self):
        # What was warned of before is warned of again.
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, tb):
        self.warnings_manager.__exit__(kind, error, tb)
        if kind is not None:
            return
        first = None
        for recorded in self.warnings:
            warning = recorded.message
            if not isinstance(warning, self.expected):
                continue
            first = warning if first is None else first
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning, self.filename, self.lineno = warning, recorded.filename, recorded.lineno
            return
        if first is not None:
            self._mismatch(str(first))
        self._missing("triggered")


class _AssertNotWarnsContext(_AssertWarnsContext):
    """A block that must not warn."""

    def __exit__(self, kind, error, tb):
        self.warnings_manager.__exit__(kind, error, tb)
        if kind is not None:
            return
        for recorded in self.warnings:
            if isinstance(recorded.message, self.expected):
                name = getattr(self.expected, "__name__", None) or str(self.expected)
                self._fail(f"{name} triggered" + (f" by {self.obj_name}" if self.obj_name else ""))


_LoggingWatcher = collections.namedtuple("_LoggingWatcher", ["records", "output"])


class _AssertLogsContext:
    """A block that has to log, or must not."""

    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging

        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.no_logs = no_logs
        self.msg = None

    def __enter__(self):
        import logging

        named = self.logger_name
        self.logger = named if isinstance(named, logging.Logger) else logging.getLogger(named)
        watcher = _LoggingWatcher([], [])
        self.watcher = watcher

        class Capturing(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.before = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, kind, error, tb):
        import logging

        self.logger.handlers, level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        told = None
        if self.no_logs:
            if self.watcher.records:
                told = f"Unexpected logs found: {self.watcher.output!r}"
        elif not self.watcher.records:
            told = f"no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}"
        if told is not None:
            raise self.test_case.failureException(self.test_case._formatMessage(self.msg, told))
