"""What the text runner writes, and in which order the parts of tests run."""
import asyncio
import io
import re
import sys
import unittest

events = []


class Order(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        events.append("class up")
        cls.addClassCleanup(events.append, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        events.append("class down")

    def setUp(self):
        events.append("up")
        self.addCleanup(events.append, "cleanup 1")
        self.addCleanup(events.append, "cleanup 2")

    def tearDown(self):
        events.append("down")

    def test_b(self):
        events.append("b")

    def test_a(self):
        """A line of documentation.

        And more.
        """
        events.append("a")
        self.fail("a fails")


class Kinds(unittest.TestCase):
    def test_error(self):
        {}["missing"]

    def test_chained(self):
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise ValueError("wrong") from error

    def test_deep(self):
        def inner():
            self.assertEqual([1, 2], [1, 3])

        inner()

    @unittest.skip("for a reason")
    def test_skipped(self):
        raise AssertionError

    def test_skips_itself(self):
        self.skipTest("itself")

    @unittest.skipIf(sys.version_info > (3, 0), "too new")
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, "never")
    def test_skip_unless(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_blocks(self):
        for i in range(4):
            with self.subTest("block", i=i):
                if i == 2:
                    raise KeyError(i)
                self.assertEqual(i % 2, 0)
        with self.subTest(outer=1):
            with self.subTest(inner=2):
                self.fail()


class BrokenClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("class is broken")

    def test_never(self):
        print("never")


class BrokenParts(unittest.TestCase):
    def tearDown(self):
        raise RuntimeError("tear down")

    def test_both(self):
        self.addCleanup(int, "x")
        self.assertIn(1, [])


@unittest.skip("the whole class")
class Skipped(unittest.TestCase):
    def test_never(self):
        print("never")


class Asynchronous(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        events.append("sync up")

    async def asyncSetUp(self):
        events.append("async up")
        self.queue = asyncio.Queue()

    async def asyncTearDown(self):
        events.append("async down")

    async def cleanup(self):
        events.append("async cleanup")

    async def test_queue(self):
        self.addAsyncCleanup(self.cleanup)
        await self.queue.put(5)
        await asyncio.sleep(0)
        self.assertEqual(await self.queue.get(), 5)

    async def test_gather(self):
        async def double(x):
            return x * 2

        self.assertEqual(await asyncio.gather(double(1), double(2)), [2, 4])

    def test_plain(self):
        events.append("plain")


def run(*classes, **options):
    stream = io.StringIO()
    suite = unittest.TestSuite()
    for cls in classes:
        suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(cls))
    result = unittest.TextTestRunner(stream, **options).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in N s", stream.getvalue())
    print(re.sub(r'File ".*/', 'File "', text))
    print(result, result.wasSuccessful())


run(Order)
print(events)
events.clear()
run(Order, verbosity=2)
run(Kinds)
run(Kinds, verbosity=2, descriptions=False)
run(Kinds, failfast=True, verbosity=0)
run(BrokenClass, BrokenParts, Skipped, verbosity=2)
events.clear()
run(Asynchronous, verbosity=2)
print(events)
run()


class Printing(unittest.TestCase):
    def test_good(self):
        print("good is not shown")

    def test_bad(self):
        print("bad is shown")
        sys.stderr.write("and this")
        self.fail()


class Mirrored(unittest.TextTestResult):
    def stopTest(self, test):
        # What is shown a second time, on the streams themselves, is not of interest here.
        self._mirrorOutput = False
        super().stopTest(test)


run(Printing, buffer=True, resultclass=Mirrored)


class Plain(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        print("start", test.id())

    def addSuccess(self, test):
        print("success", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print("failure", test, err[0].__name__, err[1])

    def stopTest(self, test):
        print("stop", repr(test), test.shortDescription())


result = Plain()
unittest.defaultTestLoader.loadTestsFromTestCase(Order).run(result)
print(result, result.shouldStop)
try:
    Order("test_a").debug()
except AssertionError as error:
    print("debug:", error)
