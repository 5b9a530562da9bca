# syntax: line-only
print("never printed")
if True
    print("x")
