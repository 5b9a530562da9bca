# A string called.
name = "text"
print(name(1, 2))
