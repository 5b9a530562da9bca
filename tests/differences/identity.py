# Integers of up to 62 bits and most floats stand in the value's word: equal ones are the same.
print(int("1000000000000000") is int("1000000000000000"))
print(float("2.5") is float("2.5"))
print(id(7) == id(7), id(int("1000000")) == id(int("1000000")))
print(int("9" * 30) is int("9" * 30))
