# A program that ends in RecursionError.
def fact(n):
    if n == 0: return 1
    return n * fact(n - 1)
print(fact(20))
import sys
sys.setrecursionlimit(200)
def down(n):
    """No base."""
    return down(n + 1)
try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e)
fact(-1)
