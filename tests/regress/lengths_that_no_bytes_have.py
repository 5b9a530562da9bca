# Bytes of a length that none can have are an OverflowError, of one that there is no memory for a MemoryError.
makers = {
    "bytes": bytes,
    "bytearray": bytearray,
    "times": lambda n: b"a" * n,
    "ljust": b"a".ljust,
    "center": b"a".center,
    "zfill": b"a".zfill,
    "array's ljust": bytearray(b"a").ljust,
    "array's zfill": bytearray(b"a").zfill,
    "text's ljust": "a".ljust,
    "to_bytes": (5).to_bytes,
}
for length in (2**63 - 1, 2**63 - 33, 2**63 - 34, 2**62):
    for name, make in makers.items():
        try:
            make(length)
        except (MemoryError, OverflowError) as error:
            print(name, length, type(error).__name__, error)
