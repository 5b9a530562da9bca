"""How tests are found by classes and names, how suites are built, and the program that `main` is."""
import contextlib
import io
import re
import sys
import types
import unittest


class One(unittest.TestCase):
    def test_b(self):
        pass

    def test_a(self):
        pass

    def test_more(self):
        pass

    def helper(self):
        pass

    test_value = 5


class Two(One):
    def test_c(self):
        self.fail("c")


class Single(unittest.TestCase):
    def runTest(self):
        pass


def make():
    return unittest.TestSuite([One("test_a")])


def make_wrong():
    return 5


def shown(suite):
    if isinstance(suite, unittest.TestCase):
        return suite.id().removeprefix("__main__.")
    return [shown(test) for test in suite]


loader = unittest.TestLoader()
print(loader.getTestCaseNames(One))
print(shown(loader.loadTestsFromTestCase(Two)))
print(shown(loader.loadTestsFromTestCase(Single)))
here = sys.modules["__main__"]
print(shown(loader.loadTestsFromModule(here)))
for name in ("One", "One.test_b", "make", "Single", "Two.test_more"):
    print(name, shown(loader.loadTestsFromName(name, here)))
print(shown(loader.loadTestsFromNames(["One.test_a", "Two.test_c"], here)))
for name in ("make_wrong", "loader"):
    try:
        loader.loadTestsFromName(name, here)
    except TypeError as error:
        print(re.sub(r" at 0x\w+", "", str(error)))
for name in ("Missing", "One.test_missing"):
    suite = loader.loadTestsFromName(name, here)
    print(shown(suite), loader.errors[-1].splitlines()[0], loader.errors[-1].splitlines()[-1])
suite = loader.loadTestsFromName("no_such_module.Case")
print(shown(suite), loader.errors[-1].splitlines()[0], loader.errors[-1].splitlines()[-1])

loader.sortTestMethodsUsing = lambda a, b: (a < b) - (a > b)
print(loader.getTestCaseNames(One))
loader.testMethodPrefix = "help"
print(loader.getTestCaseNames(One))
loader = unittest.TestLoader()
loader.testNamePatterns = ["*_b", "*.Two.*c"]
print(loader.getTestCaseNames(One), loader.getTestCaseNames(Two))

suite = unittest.TestSuite([One("test_a"), unittest.TestSuite([One("test_b")])])
print(suite, suite.countTestCases(), suite == unittest.TestSuite([One("test_a"), unittest.TestSuite([One("test_b")])]))
for wrong in (5, One, "text"):
    try:
        suite.addTest(wrong)
    except TypeError as error:
        print(error)
try:
    suite.addTests("text")
except TypeError as error:
    print(error)
try:
    One("test_none")
except ValueError as error:
    print(error)
print(One("test_a") == One("test_a"), One("test_a") == One("test_b"), repr(One("test_a")), str(One("test_a")))


def load_tests(loader, tests, pattern):
    return unittest.TestSuite([One("test_more")])


module = types.ModuleType("some_tests")
module.Two = Two
print(shown(loader.loadTestsFromModule(module)))
module.load_tests = load_tests
print(shown(loader.loadTestsFromModule(module, pattern="x")))


def program(*args, **options):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            unittest.main(argv=["prog", *args], testLoader=unittest.TestLoader(), **options)
        except SystemExit as done:
            print("exit", done.code)
        else:
            print("went on")
    text = re.sub(r"in \d+\.\d+s", "in N s", err.getvalue())
    print(re.sub(r'File ".*/', 'File "', text))


del here.load_tests
program("One")
program("-v", "One", "Single")
program("-q", "Two.test_c")
program("-k", "test_m", "-k", "*One*_b")
program("-k", "nothing")
program("One.test_a", exit=False)
program("--wrong")
program("-f", "Two", "-v")
function = unittest.FunctionTestCase(make, description="described")
print(function.id(), function, function.shortDescription(), function.run())
print(sorted(unittest.__all__))
