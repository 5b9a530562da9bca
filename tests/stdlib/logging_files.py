# Logging configured by a file, and when a file of records is changed.
import io
import logging
import logging.config
import logging.handlers
import sys
from datetime import time as clock

before = logging.getLogger("before")
child = logging.getLogger("app.child")
logging.config.fileConfig(io.StringIO("""
[loggers]
keys = root, app
[handlers]
keys = out, kept
[formatters]
keys = plain, braces
[logger_root]
level = WARNING
handlers = out
[logger_app]
level = DEBUG
handlers = out, kept
qualname = app
propagate = 0
[handler_out]
class = StreamHandler
args = (sys.stdout,)
formatter = plain
level = INFO
[handler_kept]
class = handlers.MemoryHandler
args = (10,)
target = out
[formatter_plain]
format = %(levelname)s:%(name)s:%(message)s
[formatter_braces]
format = {message}!
style = {
"""))
logging.getLogger("app").info("hello %s", "there")
logging.getLogger("app").debug("too quiet")
child.warning("from below")
before.error("not heard")
logging.warning("root")
kept = logging.getLogger("app").handlers[1]
print(len(kept.buffer), before.disabled, child.disabled, logging.getLogger("app").propagate)
kept.flush()
for text, kind in (("x.ini", FileNotFoundError), (io.StringIO("[loggers"), RuntimeError)):
    try:
        logging.config.fileConfig(text)
    except kind as error:
        print(type(error).__name__, str(error)[:12])

Timed = logging.handlers.TimedRotatingFileHandler
noon = 1700000000
for options in ({}, {"when": "S", "interval": 30}, {"when": "M"}, {"when": "D"}, {"when": "midnight"}, {"when": "W2"}, {"when": "W0"},
                {"when": "midnight", "atTime": clock(23, 30)}, {"when": "W6", "atTime": clock(1, 0)}, {"when": "midnight", "interval": 2}):
    handler = Timed("none.log", delay=True, utc=True, **options)
    print(options, handler.computeRollover(noon) - noon, handler.suffix, handler.interval)
for when in ("X", "W", "W9"):
    try:
        Timed("none.log", when=when, delay=True)
    except ValueError as error:
        print(error)
