# syntax: line-only
x = 5
5 = x
