# A float result out of range.
growth = 1.5
print(growth ** 100000)
