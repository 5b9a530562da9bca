x = (2 + 3) * 4
y = -x ** 2 // 7 % 5
z = "ab" + "cd", 1.5, not x is None
