# A single object has at most 2 GiB.
def attempt(make):
    try:
        make()
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__, error)


attempt(lambda: "x" * (3 << 30))
attempt(lambda: b"x" * (3 << 30))
attempt(lambda: [0] * (1 << 40))
attempt(lambda: (0,) * (1 << 40))
attempt(lambda: 1 << (1 << 40))
attempt(lambda: 3 ** (1 << 40))
attempt(lambda: "x".ljust(1 << 40))
attempt(lambda: bytes(1 << 40))
print("still here")
