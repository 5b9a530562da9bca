# syntax: line-only
x = 1
else:
    y = 2
