# A shift by more digits than can be counted is an OverflowError; one that only memory is too small for, a MemoryError.
for left in (1, 2**64, 0, -5, True):
    for right in (2**62, 2**63, 2**64, 2**65, 2**67 - 64, 2**80):
        for name, shift in (("<<", lambda: left << right), (">>", lambda: left >> right)):
            try:
                print(left, name, right, shift())
            except (MemoryError, OverflowError) as error:
                print(left, name, right, type(error).__name__, error)
