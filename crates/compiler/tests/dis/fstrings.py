print(f"{name!r:>{width}} is {age + 1:03d} {age=}")
