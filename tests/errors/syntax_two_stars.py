# syntax: line-only
x = 1
*a, *b = [1, 2, 3]
