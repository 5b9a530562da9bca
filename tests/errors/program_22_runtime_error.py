# A program that ends in RuntimeError.
import sys
def cleanup():
    print("cleanup")
    raise RuntimeError("cleanup failed")
def work():
    try:
        return 1 / 0
    finally:
        cleanup()
try:
    work()
except RuntimeError as e:
    print(repr(e.__context__))
print("to stderr", file=sys.stderr)
work()
