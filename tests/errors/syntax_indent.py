# syntax: line-only
def f():
print("no indent")
