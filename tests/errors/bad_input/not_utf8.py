# syntax: line-only
name = 'café'
print(name)
