# syntax: line-only
x = 1
yield x
