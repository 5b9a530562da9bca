# An excepthook that leaves the program with a status.
import sys
def hook(*a): sys.exit(7)
sys.excepthook = hook
1/0
