# A misspelt method of str.
name = "abc"
print(name.uper())
