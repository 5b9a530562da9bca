# The cost of one more entry: dicts and sets that grow large, and many small ones.
import sys


def run(count):
    index = {}
    seen = set()
    small = []
    for i in range(count):
        index[str(i)] = i
        seen.add(i * 7)
        if i % 8 == 0:
            small.append({"number": i, "parts": [i, i + 1]})
    return len(index) + len(seen) + len(small)


print(run(int(sys.argv[1]) * 125_000))
