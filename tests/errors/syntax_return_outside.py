# syntax: line-only
x = 1
return x
