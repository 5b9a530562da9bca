def countdown(n):
    while n > 0:
        yield n
        n = n - 1

for number in countdown(2):
    print(number)
