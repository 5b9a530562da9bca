# logging: loggers, levels, handlers, formatters, filters, adapters.
import io
import logging
import logging.config
import logging.handlers
import sys

out = io.StringIO()


def show():
    print(out.getvalue(), end="")
    out.seek(0)
    out.truncate()


logging.basicConfig(stream=out, level=logging.INFO, format="%(levelname)s|%(name)s|%(funcName)s|%(lineno)d|%(filename)s|%(module)s|%(message)s")
log = logging.getLogger("app")
log.debug("hidden")
log.info("shown %d of %s", 1, "two")
log.warning("named %(a)s", {"a": "x"})
logging.error("root %r", [1])


def inside():
    log.critical("critical")
    log.log(25, "between")
    log.info("outer", stacklevel=2)


inside()
show()
try:
    1 / 0
except ZeroDivisionError:
    log.exception("it failed")
    log.error("without", exc_info=False)
    log.info("with", exc_info=sys.exception())
show()
child = logging.getLogger("app.part.deep")
print(child, child.parent, log, logging.root, child.getEffectiveLevel(), child.isEnabledFor(10), child.hasHandlers(), logging.getLogger("app.part.deep") is child)
middle = logging.getLogger("app.part")
print(child.parent is middle, middle.parent is log, log.getChild("x"), sorted(c.name for c in log.getChildren()), logging.getLogger() is logging.root)
child.setLevel("ERROR")
child.warning("no")
child.error("yes")
child.propagate = False
child.error("nowhere, or the last resort's") if False else None
child.propagate = True
show()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("{levelname:>8}~{message}", style="{"))
handler.setLevel(logging.WARNING)
handler.set_name("second")
log.addHandler(handler)
log.addHandler(handler)
log.info("once")
log.warning("twice")
show()
print(handler, logging.getHandlerByName("second") is handler, logging.getHandlerNames(), log.handlers == [handler])
log.removeHandler(handler)


class Even(logging.Filter):
    def filter(self, record):
        record.extra_field = "added"
        return record.args and record.args[0] % 2 == 0


f = Even()
log.addFilter(f)
for i in range(4):
    log.info("n %d", i)
log.removeFilter(f)
log.addFilter(lambda record: "secret" not in record.getMessage())
log.info("a secret")
log.info("no s")
show()
named = logging.Filter("app.part")
print([named.filter(logging.makeLogRecord({"name": n})) for n in ("app.part", "app.part.x", "app.partial", "app", "")])
adapter = logging.LoggerAdapter(log, {"user": "me"})
root_handler = logging.root.handlers[0]
root_handler.setFormatter(logging.Formatter("%(message)s by %(user)s", defaults={"user": "nobody"}))
adapter.info("adapted")
log.info("plain")
log.info("extra", extra={"user": "you"})
print(adapter, adapter.name, adapter.isEnabledFor(10))
show()
root_handler.setFormatter(logging.Formatter("$message at ${levelno}", style="$"))
log.info("template")
show()
logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.getLevelName(33), logging.getLevelName("NONE"), logging.getLevelNamesMapping()["NOTICE"])
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)
log.error("enabled")
show()
record = logging.LogRecord("n", 20, "/a/b.py", 7, "m %s", ("x",), None, "f")
record.created, record.msecs = 0.0, 5.0
print(record, record.getMessage(), record.pathname, record.filename, record.module, record.lineno, record.funcName, record.levelname, record.threadName, record.processName)
formatter = logging.Formatter("%(asctime)s %(message)s", "%Y")
import time
formatter.converter = time.gmtime
print(formatter.format(record), formatter.usesTime(), formatter.formatTime(record), logging.Formatter().format(record))
formatter = logging.Formatter("%(asctime)s")
formatter.converter = time.gmtime
print(formatter.format(record), logging.BufferingFormatter().format([record, record]))
record.exc_text = "EXC"
record.stack_info = "STACK"
print(logging.Formatter().format(record))
for wrong in (lambda: logging.Formatter("x"), lambda: logging.Formatter("x", style="{"), lambda: logging.Formatter("{a!z}", style="{"), lambda: logging.Formatter("$", style="$"),
              lambda: logging.Formatter("x", style="?"), lambda: log.setLevel("nope"), lambda: log.setLevel(3.5), lambda: logging.getLogger(3), lambda: log.log("INFO", "x"),
              lambda: log.info("x", extra={"name": 1}), lambda: logging.Handler().emit(record), lambda: logging.basicConfig(force=True, nope=1), lambda: logging.setLoggerClass(int),
              lambda: logging.basicConfig(force=True, stream=out, filename="x"), lambda: logging.basicConfig(force=True, handlers=[], stream=out), lambda: logging.Formatter("%(zzz)s").format(record)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
logging.basicConfig(stream=out, force=True, level="DEBUG")
logging.debug("default format")
show()
memory = logging.handlers.MemoryHandler(3, target=logging.root.handlers[0])
quiet = logging.getLogger("quiet")
quiet.propagate = False
quiet.addHandler(memory)
quiet.info("1")
quiet.info("2")
show()
print("--")
quiet.info("3")
show()
quiet.info("4")
quiet.error("5")
show()
quiet.handlers[:] = [logging.NullHandler()]
quiet.error("dropped")
print(quiet.handlers, logging.lastResort)


class Mine(logging.Logger):
    def shout(self, text):
        self.warning(text.upper())


logging.setLoggerClass(Mine)
logging.getLogger("mine").shout("hello")
logging.setLoggerClass(logging.Logger)
show()
logging.config.dictConfig({
    "version": 1,
    "formatters": {"short": {"format": "%(levelname).1s %(message)s"}, "brace": {"format": "<{message}>", "style": "{"}},
    "filters": {"only": {"name": "conf"}},
    "handlers": {"h": {"class": "logging.StreamHandler", "stream": out, "formatter": "short", "level": "INFO", "filters": ["only"]},
                 "b": {"class": "logging.StreamHandler", "stream": out, "formatter": "brace"}},
    "loggers": {"conf": {"level": "DEBUG", "handlers": ["h"]}, "conf.sub": {"level": "WARNING", "propagate": False, "handlers": ["b"]}},
    "root": {"level": "ERROR", "handlers": ["b"]},
})
logging.getLogger("conf").debug("d")
logging.getLogger("conf").info("i")
logging.getLogger("conf.sub").info("no")
logging.getLogger("conf.sub").warning("w")
logging.getLogger("other").error("root only")
log.error("disabled by the configuration")
show()
for wrong in ({}, {"version": 2}, {"version": 1, "handlers": {"x": {"class": "no.such"}}}, {"version": 1, "root": {"handlers": ["z"]}}, {"version": 1, "formatters": {"f": {"format": "x"}}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as error:
        print(error, "|", error.__cause__)
