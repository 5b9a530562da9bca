# syntax: line-only
x = 1
items = [1, 2, 3
