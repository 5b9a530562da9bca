"""The command line: which tests are to be run, and how."""

import argparse
import os
import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

# The exit status of a run in which there was nothing to run.
_nothing_ran = 5

_examples = """\
Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
"""

_examples_in_module = """\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


def _as_module(name):
    """A file's path as the name of the module in it."""
    if not os.path.isfile(name) or not name.lower().endswith(".py"):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-3].replace("\\", ".").replace("/", ".")


def _as_pattern(text):
    return text if "*" in text else f"*{text}*"


class TestProgram:
    """A program that runs tests and exits; `unittest.main()` makes one."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovery_parser = None

    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=loader.defaultTestLoader, exit=True,
        verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None
    ):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast, self.catchbreak, self.buffer = failfast, catchbreak, buffer
        self.verbosity = verbosity
        self.tb_locals = tb_locals
        self.durations = durations
        # Warnings are shown, unless the interpreter was told what to do with them.
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Read the command line, and make the suite that it asks for."""
        self._initArgParsers()
        if self.module is None:
            if len(argv) > 1 and argv[1].lower() == "discover":
                self._do_discovery(argv[2:])
                return
            self._main_parser.parse_args(argv[1:], self)
            if not self.tests:
                # Without names, everything below this folder is run.
                self._do_discovery([])
                return
        else:
            self._main_parser.parse_args(argv[1:], self)
        if self.tests:
            self.testNames = [_as_module(name) for name in self.tests]
            if __name__ == "__main__":
                self.module = None
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        """Make the suite."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            found = self.testLoader if Loader is None else Loader()
            self.test = found.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _initArgParsers(self):
        common = self._common_parser()
        self._main_parser = parser = argparse.ArgumentParser(
            parents=[common], prog=self.progName, formatter_class=argparse.RawDescriptionHelpFormatter,
            epilog=(_examples if self.module is None else _examples_in_module) % {"prog": self.progName},
        )
        parser.add_argument(
            "tests", nargs="*", help="a list of any number of test modules, classes and test methods."
        )
        self._discovery_parser = parser = argparse.ArgumentParser(
            parents=[common], prog=f"{self.progName} discover",
            epilog="For test discovery all test modules must be importable from the top level directory of the project.",
        )
        parser.add_argument("-s", "--start-directory", dest="start", help="Directory to start discovery ('.' default)")
        parser.add_argument("-p", "--pattern", dest="pattern", help="Pattern to match tests ('test*.py' default)")
        parser.add_argument(
            "-t", "--top-level-directory", dest="top", help="Top level directory of project (defaults to start directory)"
        )
        for name in ("start", "pattern", "top"):
            parser.add_argument(name, nargs="?", default=argparse.SUPPRESS, help=argparse.SUPPRESS)

    def _common_parser(self):
        parser = argparse.ArgumentParser(add_help=False)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        add("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        add(
            "--durations", dest="durations", type=int, default=None, metavar="N",
            help="Show the N slowest test cases (N=0 for all)",
        )
        for short, long, dest, text in (
            ("-f", "--failfast", "failfast", "Stop on first fail or error"),
            ("-c", "--catch", "catchbreak", "Catch Ctrl-C and display results so far"),
            ("-b", "--buffer", "buffer", "Buffer stdout and stderr during tests"),
        ):
            if getattr(self, dest) is None:
                add(short, long, dest=dest, action="store_true", help=text)
        if self.testNamePatterns is None:
            self.testNamePatterns = []
            add(
                "-k", dest="testNamePatterns", action="append", type=_as_pattern,
                help="Only run tests which match the given substring",
            )
        return parser

    def _do_discovery(self, argv, Loader=None):
        self.start, self.pattern, self.top = ".", "test*.py", None
        if argv is not None:
            if self._discovery_parser is None:
                self._initArgParsers()
            self._discovery_parser.parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def runTests(self):
        """Run the suite, and exit with what came of it."""
        if self.catchbreak:
            installHandler()
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        made = self._make_runner() if isinstance(self.testRunner, type) else self.testRunner
        self.result = made.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_nothing_ran)
            sys.exit(0 if self.result.wasSuccessful() else 1)

    def _make_runner(self):
        options = {
            "verbosity": self.verbosity, "failfast": self.failfast, "buffer": self.buffer, "warnings": self.warnings,
            "tb_locals": self.tb_locals, "durations": self.durations,
        }
        # Runners that were written before the last options don't take them.
        for left_out in ((), ("durations",), ("tb_locals", "durations")):
            try:
                return self.testRunner(**{name: value for name, value in options.items() if name not in left_out})
            except TypeError:
                pass
        return self.testRunner()


main = TestProgram
