# The cost of one more instruction: a loop of so many rounds.
import sys


def run(rounds):
    total = 0
    for i in range(rounds):
        total = (total + i * 3) & 0xFFFF
    return total


print(run(int(sys.argv[1]) * 1_000_000))
