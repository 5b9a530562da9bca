# A slice with bad bounds, on the right and on the left.
data = list(range(5))
print(data[1:"3"])
