# A program that ends in +------------------------------------.
try:
    raise ExceptionGroup("outer", [
        ValueError("a"),
        ExceptionGroup("inner", [TypeError("b"), KeyError("c")]),
        OSError(5, "io"),
    ])
except* TypeError as eg:
    print("type", [type(e).__name__ for e in eg.exceptions])
except* OSError as eg:
    print("os", eg.exceptions)
    raise
