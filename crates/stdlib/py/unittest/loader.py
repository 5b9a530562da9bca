"""Finds tests: in classes, modules, by names, and in folders."""

import functools
import os
import re
import sys
import traceback
import types
from fnmatch import fnmatch, fnmatchcase

from . import case, suite, util

__unittest = True

VALID_MODULE_NAME = re.compile(r"[_a-z]\w*\.py$", re.IGNORECASE)


class _FailedTest(case.TestCase):
    """Stands for tests that could not be loaded: it fails with the reason."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def testFailure():
            raise self._exception

        return testFailure


def _failed(name, error, suite_class):
    """A suite with one test that fails, and the message."""
    return suite_class((_FailedTest(name, error),)), str(error)


def _failed_import(name, suite_class):
    message = f"Failed to import test module: {name}\n{traceback.format_exc()}"
    return _failed(name, ImportError(message), suite_class)


def _skipped(name, error, suite_class):
    @case.skip(str(error))
    def testSkipped(self):
        pass

    cls = type("ModuleSkipped", (case.TestCase,), {name: testSkipped})
    return suite_class((cls(name),))


def _stem(path):
    return os.path.splitext(path)[0]


class TestLoader:
    """Makes suites of what it finds."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        # Packages whose `load_tests` is being asked.
        self._loading_packages = set()

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite with the tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods of a class, in order."""

        def is_test(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            patterns = self.testNamePatterns
            return patterns is None or any([fnmatchcase(full, pattern) for pattern in patterns])

        names = list(filter(is_test, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite with the tests of a module, or what its `load_tests` makes of that."""
        tests = []
        for name in dir(module):
            found = getattr(module, name)
            if _is_case(found) and found not in (case.TestCase, case.FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(found))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception:
            error = TypeError(f"Failed to call load_tests:\n{traceback.format_exc()}")
            failed, message = _failed(module.__name__, error, self.suiteClass)
            self.errors.append(message)
            return failed

    def loadTestsFromNames(self, names, module=None):
        """A suite with what several names stand for."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """A suite with what a name stands for: a module, a class, a method, or a function that makes tests."""
        parts = name.split(".")
        failure = None
        if module is None:
            module, parts, failure = self._import_longest(parts)
            if module is None:
                self.errors.append(failure[1])
                return failure[0]
        return self._from_parts(module, parts, failure)

    def _import_longest(self, parts):
        """Import the module that a name begins with; what is left of the name, and the test for what failed."""
        failure = None
        for count in range(len(parts), 0, -1):
            name = ".".join(parts[:count])
            try:
                return __import__(name) and sys.modules[parts[0]], parts[1:], failure
            except ImportError:
                failure = _failed_import(parts[count - 1], self.suiteClass)
        return None, parts, failure

    def _from_parts(self, module, parts, failure):
        obj, parent = module, None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if getattr(obj, "__path__", None) is not None and failure is not None:
                    # It looks like a module of the package, and importing it is what failed.
                    self.errors.append(failure[1])
                    return failure[0]
                # (The test fails with the error itself; only the loader tells more.)
                self.errors.append(f"Failed to access attribute:\n{traceback.format_exc()}")
                return _failed(part, error, self.suiteClass)[0]
        return self._from_object(obj, parent, parts)

    def _from_object(self, obj, parent, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_case(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and _is_case(parent):
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """A suite with the tests of all modules below a folder (or in a package) whose file names match."""
        before = self._top_level_dir
        top = top_level_dir if top_level_dir is not None else before
        explicit = top is not None
        top = os.path.abspath(start_dir if top is None else top)
        if top not in sys.path:
            sys.path.insert(0, top)
        self._top_level_dir = top
        try:
            start_dir = self._start(start_dir, top, explicit)
            return self.suiteClass(list(self._find(start_dir, pattern)))
        finally:
            self._top_level_dir = before

    def _start(self, start_dir, top, explicit):
        """The folder in which to begin, which may be given as a package's name."""
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            if start_dir != top and not os.path.isfile(os.path.join(start_dir, "__init__.py")):
                raise ImportError(f"Start directory is not importable: {start_dir!r}")
            return start_dir
        try:
            __import__(start_dir)
        except ImportError:
            raise ImportError(f"Start directory is not importable: {start_dir!r}") from None
        module = sys.modules[start_dir]
        if module.__file__ is None:
            raise TypeError(f"don't know how to discover from {module!r}")
        folder = os.path.abspath(os.path.dirname(module.__file__))
        if not explicit:
            levels = start_dir.count(".") + 1
            self._top_level_dir = os.path.abspath(os.path.join(folder, *[".."] * levels))
            sys.path.remove(top)
        return folder

    def _module_name(self, path):
        """The name under which a file or a folder is imported."""
        if path == self._top_level_dir:
            return "."
        relative = os.path.relpath(_stem(os.path.normpath(path)), self._top_level_dir)
        assert not os.path.isabs(relative), "Path must be within the project"
        assert not relative.startswith(".."), "Path must be within the project"
        return relative.replace(os.path.sep, ".")

    def _match_path(self, path, full_path, pattern):
        """Whether a file is to be loaded; subclasses may decide otherwise."""
        return fnmatch(path, pattern)

    def _find(self, folder, pattern):
        name = self._module_name(folder)
        if name != "." and name not in self._loading_packages:
            # The package itself may say how its tests are found.
            tests, recurse = self._find_in(folder, pattern)
            if tests is not None:
                yield tests
            if not recurse:
                return
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            tests, recurse = self._find_in(path, pattern)
            if tests is not None:
                yield tests
            if recurse:
                package = self._module_name(path)
                self._loading_packages.add(package)
                try:
                    yield from self._find(path, pattern)
                finally:
                    self._loading_packages.discard(package)

    def _find_in(self, path, pattern):
        """The tests of one entry of a folder, and whether to look into it."""
        base = os.path.basename(path)
        if os.path.isfile(path):
            if not VALID_MODULE_NAME.match(base) or not self._match_path(base, path, pattern):
                return None, False
            return self._load_file(path, pattern), False
        if os.path.isdir(path) and os.path.isfile(os.path.join(path, "__init__.py")):
            return self._load_package(path, pattern)
        return None, False

    def _import(self, name):
        """Import a module; what stands for it if that fails is the second."""
        try:
            __import__(name)
        except case.SkipTest as error:
            return None, _skipped(name, error, self.suiteClass)
        except:
            failed, message = _failed_import(name, self.suiteClass)
            self.errors.append(message)
            return None, failed
        return sys.modules[name], None

    def _load_file(self, path, pattern):
        name = self._module_name(path)
        module, instead = self._import(name)
        if module is None:
            return instead
        found = os.path.realpath(_stem(os.path.abspath(getattr(module, "__file__", path))))
        wanted = os.path.realpath(_stem(path))
        if found.lower() != wanted.lower():
            raise ImportError(
                f"{_stem(os.path.basename(path))!r} module incorrectly imported from {os.path.dirname(found)!r}. "
                f"Expected {os.path.dirname(path)!r}. Is this module globally installed?"
            )
        return self.loadTestsFromModule(module, pattern=pattern)

    def _load_package(self, path, pattern):
        name = self._module_name(path)
        package, instead = self._import(name)
        if package is None:
            return instead, False
        self._loading_packages.add(name)
        try:
            tests = self.loadTestsFromModule(package, pattern=pattern)
        finally:
            self._loading_packages.discard(name)
        # With a `load_tests`, the package has said all.
        return tests, getattr(package, "load_tests", None) is None


def _is_case(obj):
    return isinstance(obj, type) and issubclass(obj, case.TestCase)


defaultTestLoader = TestLoader()
