# DeprecationWarnings that are shown because __main__ causes them, once for each place.
import warnings


class Odd:
    def __int__(self): return True
    def __index__(self): return True
    def __eq__(self, other): return NotImplemented


for _ in range(2):
    print(~True, int(Odd()), [1, 2][Odd()], bool(NotImplemented))
print(~False, not NotImplemented)
warnings.simplefilter("error")
for action in (lambda: ~True, lambda: int(Odd()), lambda: range(Odd()), lambda: NotImplemented or 1):
    try:
        action()
    except DeprecationWarning as warning:
        print(type(warning).__name__, str(warning)[:40])
raise SystemExit(3)
