# next without a default.
it = iter([1])
next(it)
next(it)
