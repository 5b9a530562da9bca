# The cost of one more short-lived object while half a million others live on.
import sys


def run(count):
    kept = [[i] for i in range(500_000)]
    total = 0
    for i in range(count):
        pair = [i, (i, i + 1)]
        total += pair[1][1] & 1
    return total + len(kept)


print(run(int(sys.argv[1]) * 1_000_000))
