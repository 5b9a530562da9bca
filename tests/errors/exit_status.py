# sys.exit with a number: silent, that status.
import sys

print("leaving")
sys.exit(3)
