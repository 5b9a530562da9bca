# syntax: line-only
print("fine")
print "old style"
