"""A test: how it is set up, run and torn down, skipped and expected to fail, and divided into blocks.

What it asserts with is in `_asserts.py`, what `assertRaises` and its like return in `_contexts.py`.
"""

import functools
import time
import types
import warnings

from . import result as _result
from ._asserts import DIFF_OMITTED, _Asserts
from .util import safe_repr, strclass

__unittest = True

_unsaid = object()


class SkipTest(Exception):
    """Raised by a test that is not to be run."""


class _ShouldStop(Exception):
    """The test ends behind a block that failed."""


def _id(obj):
    return obj


def skip(reason):
    """A decorator: the test or class is not run."""

    def decorate(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if isinstance(reason, types.FunctionType):
        # It stands without parentheses.
        item, reason = reason, ""
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    """A decorator: the test is not run if the condition is true."""
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    """A decorator: the test is run only if the condition is true."""
    return _id if condition else skip(reason)


def expectedFailure(item):
    """A decorator: the test has to fail."""
    item.__unittest_expecting_failure__ = True
    return item


def _call_cleanups(cleanups):
    """Call what was registered, last first; the exceptions are returned."""
    errors = []
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    return errors


def _enter_context(manager, register):
    """Enter a context manager, and have it left with the cleanups."""
    cls = type(manager)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        name = f"{cls.__module__}.{cls.__qualname__}"
        raise TypeError(f"'{name}' object does not support the context manager protocol") from None
    value = enter(manager)
    register(leave, manager, None, None, None)
    return value


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Have something called behind the tests of the module, also if its setting up fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager until the tests of the module are behind."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Call what was registered with `addModuleCleanup`; the first exception comes out."""
    errors = _call_cleanups(_module_cleanups)
    if errors:
        raise errors[0]


class _Outcome:
    """What has become of a test so far."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def testPartExecutor(self, test_case, subTest=False):
        """A block for a part of a test, whose exceptions are told to the result."""
        return _Part(self, test_case, subTest)


class _Part:
    """A part of a test: its exceptions end here."""

    def __init__(self, outcome, test, is_block):
        self.outcome, self.test, self.is_block = outcome, test, is_block

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, tb):
        outcome, test = self.outcome, self.test
        try:
            if kind is None:
                if self.is_block and outcome.success:
                    outcome.result.addSubTest(test.test_case, test, None)
                return False
            if issubclass(kind, KeyboardInterrupt):
                return False
            if issubclass(kind, SkipTest):
                outcome.success = False
                _add_skip(outcome.result, test, str(error))
            elif issubclass(kind, _ShouldStop):
                outcome.success = False
            elif outcome.expecting_failure:
                outcome.expectedFailure = (kind, error, tb)
            else:
                outcome.success = False
                if self.is_block:
                    outcome.result.addSubTest(test.test_case, test, (kind, error, tb))
                else:
                    _add_error(outcome.result, test, (kind, error, tb))
            return True
        finally:
            outcome.success = outcome.success and self.before


def _add_skip(result, test, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        add(test, reason)
        return
    warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
    result.addSuccess(test)


def _add_error(result, test, exc_info):
    if result is None or exc_info is None:
        return
    if issubclass(exc_info[0], test.failureException):
        result.addFailure(test, exc_info)
    else:
        result.addError(test, exc_info)


class TestCase(_Asserts):
    """A test; subclasses have a method for each, whose name begins with `test`."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._testMethodDoc = "No test"
        self._outcome = None
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            # With the name that stands there by itself, it can be made without a test, for the sake of its asserts.
            raise ValueError(f"no such test method in {self.__class__}: {methodName}")
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    def __eq__(self, other):
        if type(self) is type(other):
            return self._testMethodName == other._testMethodName
        return NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} testMethod={self._testMethodName}>"

    def setUp(self):
        """Before each test."""

    def tearDown(self):
        """Behind each test whose setting up succeeded."""

    @classmethod
    def setUpClass(cls):
        """Before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Behind the tests of the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Have something called behind the test, also if its setting up fails."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager until the test is behind."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have something called behind the tests of the class."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager until the tests of the class are behind."""
        return _enter_context(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Call what was registered with `addClassCleanup`; exceptions are in `tearDown_exceptions`."""
        errors = _call_cleanups(cls._class_cleanups)
        cls.tearDown_exceptions = [(type(error), error, error.__traceback__) for error in errors]

    def doCleanups(self):
        """Call what was registered with `addCleanup`."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    def addTypeEqualityFunc(self, typeobj, function):
        """Have `assertEqual` compare two objects of exactly this type by a function (or a method's name)."""
        self._type_equality_funcs[typeobj] = function

    def countTestCases(self):
        """A test is one test."""
        return 1

    def defaultTestResult(self):
        """The result for a test that is run without one."""
        return _result.TestResult()

    def id(self):
        """The full name of the test."""
        return f"{strclass(self.__class__)}.{self._testMethodName}"

    def shortDescription(self):
        """The first line of the test's documentation, or None."""
        text = self._testMethodDoc
        return text.strip().split("\n")[0].strip() if text else None

    def skipTest(self, reason):
        """Skip the test that is running."""
        raise SkipTest(reason)

    def subTest(self, msg=_unsaid, **params):
        """A block within a test, that fails by itself; the parameters show which it was."""
        return _Block(self, msg, params)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def run(self, result=None):
        """Run the test, and tell the result."""
        finish = None
        if result is None:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", _nothing)()
            finish = getattr(result, "stopTestRun", None)
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for marked in (self.__class__, method):
                if getattr(marked, "__unittest_skip__", False):
                    why = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                    _add_skip(result, self, why)
                    return result
            expecting = getattr(self, "__unittest_expecting_failure__", False)
            expecting = expecting or getattr(method, "__unittest_expecting_failure__", False)
            try:
                self._outcome = _Outcome(result)
                self._run_parts(method, expecting)
                self._tell(result, expecting)
                return result
            finally:
                self._outcome.expectedFailure = None
                self._outcome = None
        finally:
            result.stopTest(self)
            if finish is not None:
                finish()

    def _run_parts(self, method, expecting):
        outcome = self._outcome
        started = time.perf_counter()
        with outcome.testPartExecutor(self):
            self._callSetUp()
        if outcome.success:
            outcome.expecting_failure = expecting
            with outcome.testPartExecutor(self):
                self._callTestMethod(method)
            outcome.expecting_failure = False
            with outcome.testPartExecutor(self):
                self._callTearDown()
        self.doCleanups()
        add = getattr(outcome.result, "addDuration", None)
        if add is not None:
            add(self, time.perf_counter() - started)

    def _tell(self, result, expecting):
        outcome = self._outcome
        if not outcome.success:
            return
        if not expecting:
            result.addSuccess(self)
        elif outcome.expectedFailure:
            result.addExpectedFailure(self, outcome.expectedFailure)
        else:
            result.addUnexpectedSuccess(self)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn(
                "It is deprecated to return a value that is not None from a "
                f"test case ({method})", DeprecationWarning, stacklevel=3
            )

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def debug(self):
        """Run the test without a result: the first exception comes out."""
        method = getattr(self, self._testMethodName)
        for marked in (self.__class__, method):
            if getattr(marked, "__unittest_skip__", False):
                raise SkipTest(
                    getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                )
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


def _nothing():
    pass


class _Block:
    """The context manager that `subTest` returns."""

    def __init__(self, test, message, params):
        self.test, self.message, self.params = test, message, params

    def __enter__(self):
        test = self.test
        outcome = test._outcome
        self.part = None
        if outcome is None or not outcome.result_supports_subtests:
            return
        self.parent = test._subtest
        outer = {} if self.parent is None else self.parent.params
        # Those of the inner block come first.
        params = {**self.params, **{name: value for name, value in outer.items() if name not in self.params}}
        test._subtest = _SubTest(test, self.message, params)
        self.part = outcome.testPartExecutor(test._subtest, subTest=True)
        self.part.__enter__()

    def __exit__(self, *exc_info):
        if self.part is None:
            return False
        test = self.test
        outcome = test._outcome
        try:
            handled = self.part.__exit__(*exc_info)
            if exc_info[0] is not None and not handled:
                return False
            if not outcome.success:
                result = outcome.result
                if result is not None and getattr(result, "failfast", False):
                    raise _ShouldStop
            elif outcome.expectedFailure:
                # The rest has nothing to show.
                raise _ShouldStop
            return handled
        finally:
            test._subtest = self.parent


class _SubTest(TestCase):
    """A block of a test, as results see it."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = []
        if self._message is not _unsaid:
            parts.append(f"[{self._message}]")
        if self.params:
            shown = ", ".join([f"{name}={value!r}" for name, value in self.params.items()])
            parts.append(f"({shown})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._description()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._description()}"


class FunctionTestCase(TestCase):
    """A test made of functions, as older test code has them."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc = setUp, tearDown
        self._testFunc, self._description = testFunc, description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        if isinstance(other, self.__class__):
            return self._parts() == other._parts()
        return NotImplemented

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def __str__(self):
        return f"{strclass(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        text = self._testFunc.__doc__
        return text.split("\n")[0].strip() if text else None
