# sys.excepthook and sys.displayhook: replaced, failing, and what is said at the end.
import sys, atexit
print(sys.excepthook is sys.__excepthook__, sys.displayhook is sys.__displayhook__)
sys.displayhook([1, 2]); print(_)
sys.displayhook(None); print(_)
try:
    1 / 0
except ZeroDivisionError as e:
    sys.excepthook(type(e), e, e.__traceback__)
def hook(tp, v, tb):
    print("hook:", tp.__name__, v, tb.tb_lineno, sys.last_value is v)
    raise KeyError("in hook")
sys.excepthook = hook
class Last:
    def __call__(self):
        print("atexit", sys.last_type.__name__)
        raise ValueError("bad end")
    def __repr__(self):
        return "<last>"
atexit.register(Last())
def f(): raise LookupError("hooked")
f()
