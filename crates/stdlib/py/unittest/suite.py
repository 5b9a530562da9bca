"""Groups of tests, and what is set up once for the tests of a class or of a module."""

import sys

from . import case, util

__unittest = True


class BaseTestSuite:
    """A collection of tests and of other collections, that runs as one test would."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{util.strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if isinstance(other, self.__class__):
            return list(self) == list(other)
        return NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def countTestCases(self):
        """How many tests there are, those that ran and were let go included."""
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        """Add a test or a suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Add all of several tests."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run the tests, until the result says to stop."""
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def debug(self):
        """Run the tests without collecting what goes wrong: the first error comes out."""
        for test in self:
            test.debug()

    def _removeTestAtIndex(self, index):
        """Let go of a test that ran, with what it holds."""
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None


class TestSuite(BaseTestSuite):
    """A suite that sets up the classes and modules of its tests, and tears them down behind the last of each."""

    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_test(test):
                self._move_on(test.__class__, result)
                # What could not be set up has no tests to run.
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if not debug:
                test(result)
            elif _is_test(test) or not isinstance(test, TestSuite):
                test.debug()
            else:
                test.run(result, debug=True)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._move_on(None, result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run the tests without collecting what goes wrong."""
        self.run(_DebugResult(), True)

    def _move_on(self, current, result):
        """Tear down what is behind, and set up what comes, if the next test has another class or module."""
        previous = getattr(result, "_previousTestClass", None)
        if current is previous:
            return
        self._tear_down_class(previous, result)
        before = getattr(previous, "__module__", None)
        after = getattr(current, "__module__", None)
        if before != after or current is None:
            self._tear_down_module(before, result)
            if current is not None:
                self._set_up_module(after, result)
        if current is not None:
            self._set_up_class(current, result)
        result._previousTestClass = current

    def _attempt(self, result, fixture, method, owner):
        """Set something up or tear it down, and return whether that succeeded; errors are told under its name."""
        try:
            fixture()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            self._fixture_error(result, error, method, owner)
            return False
        return True

    def _set_up_class(self, cls, result):
        if getattr(result, "_moduleSetUpFailed", False) or getattr(cls, "__unittest_skip__", False):
            return
        _mark(cls, False)
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        with _captured(result):
            if not self._attempt(result, set_up, "setUpClass", util.strclass(cls)):
                _mark(cls, True)
                self._class_cleanups(cls, result, "setUpClass")

    def _tear_down_class(self, cls, result):
        if cls is None or getattr(cls, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        with _captured(result):
            if hasattr(cls, "tearDownClass"):
                self._attempt(result, cls.tearDownClass, "tearDownClass", util.strclass(cls))
            self._class_cleanups(cls, result, "tearDownClass")

    def _class_cleanups(self, cls, result, where):
        if not hasattr(cls, "doClassCleanups"):
            return
        cls.doClassCleanups()
        for _, error, _ in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise error
            self._fixture_error(result, error, where, util.strclass(cls))

    def _set_up_module(self, name, result):
        result._moduleSetUpFailed = False
        module = sys.modules.get(name)
        set_up = getattr(module, "setUpModule", None)
        if set_up is None:
            return
        with _captured(result):
            if not self._attempt(result, set_up, "setUpModule", name):
                result._moduleSetUpFailed = True
                self._module_cleanups(result, "setUpModule", name)

    def _tear_down_module(self, name, result):
        if name is None or getattr(result, "_moduleSetUpFailed", False) or name not in sys.modules:
            return
        tear_down = getattr(sys.modules[name], "tearDownModule", _nothing)
        with _captured(result):
            self._attempt(result, tear_down, "tearDownModule", name)
            self._module_cleanups(result, "tearDownModule", name)

    def _module_cleanups(self, result, where, name):
        self._attempt(result, case.doModuleCleanups, where, name)

    def _fixture_error(self, result, error, method, owner):
        """Tell of an error outside of any test, under the name of what was being set up or torn down."""
        holder = _ErrorHolder(f"{method} ({owner})")
        if isinstance(error, case.SkipTest) and hasattr(result, "addSkip"):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


def _mark(cls, failed):
    """Note whether a class could be set up."""
    try:
        cls._classSetupFailed = failed
    except TypeError:
        # The class of a test may be anything, also one that can't be written to.
        pass


def _is_test(test):
    """Whether something is a single test: suites can be iterated."""
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _captured:
    """What is printed in a block belongs to the result, if it collects output."""

    def __init__(self, result):
        self.result = result

    def __enter__(self):
        getattr(self.result, "_setupStdout", _nothing)()

    def __exit__(self, *exc_info):
        getattr(self.result, "_restoreStdout", _nothing)()


def _nothing():
    pass


class _ErrorHolder:
    """Stands where a test would, for errors that belong to none."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def countTestCases(self):
        return 0

    def run(self, result):
        """There is nothing to run."""

    def __call__(self, result):
        return self.run(result)


class _DebugResult:
    """The result of a run that collects nothing."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
