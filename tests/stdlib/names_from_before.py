# Names and ways of calling from before there were better ones: they work, and warn.

import asyncio
import inspect
import locale
import re
import threading
import typing
import warnings


def told(call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)
    for warning in caught:
        print("   ", warning.category.__name__, warning.message, warning.lineno, warning.filename == __file__)


told(lambda: re.sub("a", "b", "aAa", 1))
told(lambda: re.sub("a", "b", "aAa", 2, re.I))
told(lambda: re.subn("a", "b", "aAa", 1))
told(lambda: re.split("a", "xaxax", 1))
told(lambda: re.sub("a", "b", "aAa", count=1))
told(lambda: re.sub("a", "b", "aAa", flags=re.I))
told(lambda: re.split("a", "xaxax", maxsplit=1, flags=re.I))
told(lambda: re.sub("a", "b", "aaa", 1, count=2))
told(lambda: re.sub("a", "b", "aaa", 1, 2, 3))
told(lambda: re.sub("a", "b", "aaa", 1, 2, flags=3))
told(lambda: re.split("a", "b", 1, 2, 3))
told(lambda: re.split("a", "b", 1, maxsplit=3))
told(lambda: re.sub("a", "b"))
told(lambda: re.compile("a").sub("b", "aaa", 1))
print(inspect.signature(re.sub), inspect.signature(re.subn), inspect.signature(re.split))


def thread():
    made = threading.Thread(target=int)
    made.setDaemon(True)
    made.setName("worker")
    return made.getName(), made.isDaemon(), made.name, made.daemon


def notified():
    condition = threading.Condition()
    with condition:
        condition.notifyAll()


told(thread)
told(notified)
told(lambda: threading.currentThread() is threading.main_thread())
told(lambda: threading.activeCount())


class Renamed(threading.Thread):
    @property
    def name(self):
        return "own"


print(Renamed().name, threading.Thread(name="x", daemon=True).name)
told(lambda: locale.getdefaultlocale() and "a pair")


async def main():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


def loop():
    made = asyncio.get_event_loop()
    try:
        return made.run_until_complete(main()), asyncio.get_event_loop() is made
    finally:
        made.close()


told(loop)
told(lambda: asyncio.run(main()))
told(lambda: typing.TypedDict("A", x=int))
