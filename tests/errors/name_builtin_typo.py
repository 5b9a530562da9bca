# A misspelt builtin.
for i in range(2):
    prnt(i)
