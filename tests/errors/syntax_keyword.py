# syntax: line-only
x = 1
class = 5
