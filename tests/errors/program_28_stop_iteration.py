# A program that ends in StopIteration.
numbers = [1, 2, 3]
it = iter(numbers)
while True:
    print(next(it))
