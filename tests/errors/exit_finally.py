# SystemExit runs finally clauses and context managers, and passes `except Exception`.
import sys


class CM:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", a[0].__name__)


try:
    with CM():
        try:
            sys.exit(7)
        except Exception:
            print("never")
finally:
    print("finally")
