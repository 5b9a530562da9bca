# In an augmented assignment.
n = 5
n %= n - 5
