# Integers of up to 62 bits and most floats stand in the value's word: equal ones are the same.
print(int("1000000000000000") is int("1000000000000000"))
print(float("2.5") is float("2.5"))
print(id(7) == id(7), id(int("1000000")) == id(int("1000000")))
nan = float("nan")
print(nan in [nan], float("nan") in [nan], nan * 2 is nan, nan + 1 in {nan: None})
print(int("9" * 30) is int("9" * 30))
