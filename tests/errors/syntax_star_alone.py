# syntax: line-only
a = [1, 2]
*b = a
