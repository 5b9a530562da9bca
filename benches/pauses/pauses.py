# How long a program stands still: the longest gaps in a loop that makes garbage beside a heap of so many live objects.
#
#     pellucid run benches/pauses/pauses.py 1000000
#
# A gap is the processor time of a hundred rounds, of which the usual is taken off.
import sys
from time import process_time


def run(live, rounds):
    kept = [[i] for i in range(live)]
    gaps = []
    last = process_time()
    for i in range(rounds):
        for k in range(100):
            pair = [i, [k]]
        now = process_time()
        gaps.append(now - last)
        last = now
    gaps.sort()
    usual = gaps[len(gaps) // 2]
    worst = [f"{(gap - usual) * 1000:.2f}" for gap in gaps[-3:]]
    print(f"{len(kept)} live objects: longest pauses {', '.join(worst)} ms; usual round {usual * 1e6:.1f} us")


for count in map(int, sys.argv[1:] or ["10000", "100000", "1000000"]):
    run(count, 30_000)
