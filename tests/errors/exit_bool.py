# True is the number 1.
exit(True)
