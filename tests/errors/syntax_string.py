# syntax: line-only
x = 1
name = "unterminated
y = 2
