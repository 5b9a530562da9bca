# CPython, which reads a file line by line, has no column for where it ends.
try:
    pass
