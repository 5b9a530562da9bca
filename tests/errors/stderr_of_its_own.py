# An uncaught error is written to what the program has put in the place of standard error.
import sys, io, atexit
sys.stderr = io.StringIO()
atexit.register(lambda: print("said:", sys.stderr.getvalue()))
1/0
