# The cost of one more nested call: recursion of some depth, again and again. 8 is just below the recursion limit.
import sys


def down(depth):
    if depth == 0:
        return 0
    return down(depth - 1) + 1


def run(depth):
    total = 0
    for _ in range(5_000):
        total += down(depth)
    return total


print(run(int(sys.argv[1]) * 122))
