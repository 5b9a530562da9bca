# raise from None hides the first.
try:
    int("x")
except ValueError:
    raise KeyError("clean") from None
