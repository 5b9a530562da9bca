# A saved exception raised again collects the new place too.
saved = None
try:
    int("z")
except ValueError as e:
    saved = e


def later():
    raise saved


later()
