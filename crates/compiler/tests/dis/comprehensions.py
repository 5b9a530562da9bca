def f(rows):
    squares = [x * x for row in rows for x in row if x]
    adders = [lambda y: x + y for x in squares]
    return {k: v for k, v in adders}, sum(n for n in squares)
