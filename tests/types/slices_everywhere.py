# Slicing of all sequence types checked against a plain definition, over all small bounds.
def reference(seq, lo, hi, step):
    n = len(seq)
    step = 1 if step is None else step
    if step > 0:
        lo = 0 if lo is None else max(lo + n, 0) if lo < 0 else min(lo, n)
        hi = n if hi is None else max(hi + n, 0) if hi < 0 else min(hi, n)
        return [seq[i] for i in range(lo, hi, step)]
    lo = n - 1 if lo is None else max(lo + n, -1) if lo < 0 else min(lo, n - 1)
    hi = -1 if hi is None else max(hi + n, -1) if hi < 0 else min(hi, n - 1)
    return [seq[i] for i in range(lo, hi, step)]


bounds = [None, -7, -6, -3, -1, 0, 1, 2, 5, 6, 7]
steps = [None, 1, 2, 3, 10, -1, -2, -3, -10]
wrong = checked = 0
for seq in ([10, 11, 12, 13, 14, 15], (1, 2, 3, 4, 5, 6), "abcdef", "aé日😀ef", b"abcdef", range(3, 21, 3), [], "", range(0), ("x",)):
    for lo in bounds:
        for hi in bounds:
            for step in steps:
                checked += 1
                got, want = list(seq[lo:hi:step]), reference(seq, lo, hi, step)
                if got != want or len(seq[lo:hi:step]) != len(want):
                    wrong += 1
                    print(seq, lo, hi, step, got, want)
print(checked, wrong)
wrong = checked = 0
for lo in bounds:
    for hi in bounds:
        for step in steps:
            l = [10, 11, 12, 13, 14, 15]
            gone = set(reference(l, lo, hi, step))
            del l[lo:hi:step]
            checked += 1
            wrong += l != [x for x in (10, 11, 12, 13, 14, 15) if x not in gone]
            l = [10, 11, 12, 13, 14, 15]
            target = reference(l, lo, hi, step)
            l[lo:hi:step] = [-x for x in target]
            wrong += [abs(x) for x in l] != [10, 11, 12, 13, 14, 15] or {x for x in l if x < 0} != {-x for x in target}
            s = slice(lo, hi, step)
            wrong += list(range(*s.indices(6))) != [x - 10 for x in target]
print(checked, wrong)
for n in (0, 1, 5):
    print([slice(lo, hi, st).indices(n) for lo, hi, st in ((None, None, None), (-100, 100, 2), (100, -100, -1), (3, None, -1), (None, 2, -1), (2 ** 70, -2 ** 70, None), (1, 1, 1))])
