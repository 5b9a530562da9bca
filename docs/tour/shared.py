a = [1, 2]
b = a
c = [1, 2]
b.append(3)
print(a, b, c)
print(a is b, a == c)
