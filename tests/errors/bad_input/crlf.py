x = '''a
b'''
if x:
    print(repr(x))
print(1 + \
2)
