# syntax: line-only
x = 1
print(f"{x")
