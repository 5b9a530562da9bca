"""Code objects with other names, and tracebacks whose chain is changed, as template engines do to show their templates."""
import sys
import traceback


def f():
    raise ValueError("inside")


code = f.__code__.replace(co_name="template", co_filename="page.html", co_firstlineno=40)
print(code.co_name, code.co_filename, code.co_firstlineno, f.__code__.co_name)
made = compile("\n\nraise KeyError('x')", "other.html", "exec").replace(co_name="block body")
try:
    exec(made)
except KeyError as e:
    tb = e.__traceback__.tb_next
    print([(frame.filename, frame.lineno, frame.name) for frame in traceback.extract_tb(tb)])
try:
    f()
except ValueError as e:
    tb2 = e.__traceback__
    tb2.tb_next = tb
    print([frame.name for frame in traceback.extract_tb(tb2)])
    tb2.tb_next = None
    print([frame.name for frame in traceback.extract_tb(tb2)])
    for bad in (tb2, 5):
        try:
            tb2.tb_next = bad
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
