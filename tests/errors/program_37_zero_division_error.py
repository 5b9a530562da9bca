# A program that ends in ZeroDivisionError.
import operator, functools
ops = {"+": operator.add, "/": operator.truediv}
print(functools.reduce(ops["+"], range(5)))
result = functools.reduce(
    lambda acc, x: ops["/"](acc, x),
    [100, 5, 0, 2],
)
