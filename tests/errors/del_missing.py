# del of a name twice.
x = 1
del x
del x
