# DeprecationWarnings that are shown because __main__ causes them, once for each place.
import warnings


class Odd:
    def __int__(self): return True
    def __index__(self): return True


for _ in range(2):
    print(int(Odd()), [1, 2][Odd()])
warnings.simplefilter("error")
for action in (lambda: int(Odd()), lambda: range(Odd())):
    try:
        action()
    except DeprecationWarning as warning:
        print(type(warning).__name__, str(warning)[:40])
raise SystemExit(3)
