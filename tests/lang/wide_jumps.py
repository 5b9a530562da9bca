# Jumps over thousands of instructions: loops, conditions, handlers and short circuits with long bodies.
def f(n):
    x = y = 0
    for i in range(n):
        if i % 3 == 0:
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            y ^= x + 4
            x += 3
            y ^= x + 6
            x += 5
            y ^= x + 8
            x += 0
            y ^= x + 10
            x += 2
            y ^= x + 1
            x += 4
            y ^= x + 3
            x += 6
            y ^= x + 5
            x += 1
            y ^= x + 7
            x += 3
            y ^= x + 9
            x += 5
            y ^= x + 0
            x += 0
            y ^= x + 2
            x += 2
            y ^= x + 4
            x += 4
            y ^= x + 6
            x += 6
            y ^= x + 8
            x += 1
            y ^= x + 10
            x += 3
            y ^= x + 1
            x += 5
            y ^= x + 3
            x += 0
            y ^= x + 5
            x += 2
            y ^= x + 7
            x += 4
            y ^= x + 9
            x += 6
            y ^= x + 0
            x += 1
            y ^= x + 2
            x += 3
            y ^= x + 4
            x += 5
            y ^= x + 6
            x += 0
            y ^= x + 8
            x += 2
            y ^= x + 10
            x += 4
            y ^= x + 1
            x += 6
            y ^= x + 3
            x += 1
            y ^= x + 5
            x += 3
            y ^= x + 7
            x += 5
            y ^= x + 9
            x += 0
            y ^= x + 0
            x += 2
            y ^= x + 2
            x += 4
            y ^= x + 4
            x += 6
            y ^= x + 6
            x += 1
            y ^= x + 8
            x += 3
            y ^= x + 10
            x += 5
            y ^= x + 1
            x += 0
            y ^= x + 3
            x += 2
            y ^= x + 5
            x += 4
            y ^= x + 7
            x += 6
            y ^= x + 9
            x += 1
            y ^= x + 0
            x += 3
            y ^= x + 2
            x += 5
            y ^= x + 4
            x += 0
            y ^= x + 6
            x += 2
            y ^= x + 8
            x += 4
            y ^= x + 10
            x += 6
            y ^= x + 1
            x += 1
            y ^= x + 3
            x += 3
            y ^= x + 5
            x += 5
            y ^= x + 7
            x += 0
            y ^= x + 9
            x += 2
            y ^= x + 0
            x += 4
            y ^= x + 2
            x += 6
            y ^= x + 4
            x += 1
            y ^= x + 6
            x += 3
            y ^= x + 8
            x += 5
            y ^= x + 10
            x += 0
            y ^= x + 1
            x += 2
            y ^= x + 3
            x += 4
            y ^= x + 5
            x += 6
            y ^= x + 7
            x += 1
            y ^= x + 9
            x += 3
            y ^= x + 0
            x += 5
            y ^= x + 2
            x += 0
            y ^= x + 4
            x += 2
            y ^= x + 6
            x += 4
            y ^= x + 8
            x += 6
            y ^= x + 10
            x += 1
            y ^= x + 1
            x += 3
            y ^= x + 3
            x += 5
            y ^= x + 5
            x += 0
            y ^= x + 7
            x += 2
            y ^= x + 9
            x += 4
            y ^= x + 0
            x += 6
            y ^= x + 2
            x += 1
            if x > 10 ** 6:
                break
        elif i % 3 == 1:
            continue
        else:
            try:
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                y = y + 0 if y < 10 ** 9 else y - 0
                y = y + 1 if y < 10 ** 9 else y - 1
                y = y + 2 if y < 10 ** 9 else y - 2
                y = y + 3 if y < 10 ** 9 else y - 0
                y = y + 4 if y < 10 ** 9 else y - 1
                y = y + 0 if y < 10 ** 9 else y - 2
                y = y + 1 if y < 10 ** 9 else y - 0
                y = y + 2 if y < 10 ** 9 else y - 1
                y = y + 3 if y < 10 ** 9 else y - 2
                y = y + 4 if y < 10 ** 9 else y - 0
                y = y + 0 if y < 10 ** 9 else y - 1
                y = y + 1 if y < 10 ** 9 else y - 2
                y = y + 2 if y < 10 ** 9 else y - 0
                y = y + 3 if y < 10 ** 9 else y - 1
                y = y + 4 if y < 10 ** 9 else y - 2
                if i == 5:
                    raise ValueError(i)
            except ValueError as e:
                x += e.args[0]
            finally:
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
                x -= 0
                x -= 1
    else:
        return 'else', x, y
    return 'break', x, y


print(f(9), f(0), f(300)[0])
k = 17
if k == 0:
    r = 0
elif k == 1:
    r = 1
elif k == 2:
    r = 4
elif k == 3:
    r = 9
elif k == 4:
    r = 16
elif k == 5:
    r = 25
elif k == 6:
    r = 36
elif k == 7:
    r = 49
elif k == 8:
    r = 64
elif k == 9:
    r = 81
elif k == 10:
    r = 100
elif k == 11:
    r = 121
elif k == 12:
    r = 144
elif k == 13:
    r = 169
elif k == 14:
    r = 196
elif k == 15:
    r = 225
elif k == 16:
    r = 256
elif k == 17:
    r = 289
elif k == 18:
    r = 324
elif k == 19:
    r = 361
elif k == 20:
    r = 400
elif k == 21:
    r = 441
elif k == 22:
    r = 484
elif k == 23:
    r = 529
elif k == 24:
    r = 576
elif k == 25:
    r = 625
elif k == 26:
    r = 676
elif k == 27:
    r = 729
elif k == 28:
    r = 784
elif k == 29:
    r = 841
elif k == 30:
    r = 900
elif k == 31:
    r = 961
elif k == 32:
    r = 1024
elif k == 33:
    r = 1089
elif k == 34:
    r = 1156
elif k == 35:
    r = 1225
elif k == 36:
    r = 1296
elif k == 37:
    r = 1369
elif k == 38:
    r = 1444
elif k == 39:
    r = 1521
elif k == 40:
    r = 1600
elif k == 41:
    r = 1681
elif k == 42:
    r = 1764
elif k == 43:
    r = 1849
elif k == 44:
    r = 1936
elif k == 45:
    r = 2025
elif k == 46:
    r = 2116
elif k == 47:
    r = 2209
elif k == 48:
    r = 2304
elif k == 49:
    r = 2401
elif k == 50:
    r = 2500
elif k == 51:
    r = 2601
elif k == 52:
    r = 2704
elif k == 53:
    r = 2809
elif k == 54:
    r = 2916
elif k == 55:
    r = 3025
elif k == 56:
    r = 3136
elif k == 57:
    r = 3249
elif k == 58:
    r = 3364
elif k == 59:
    r = 3481
elif k == 60:
    r = 3600
elif k == 61:
    r = 3721
elif k == 62:
    r = 3844
elif k == 63:
    r = 3969
elif k == 64:
    r = 4096
elif k == 65:
    r = 4225
elif k == 66:
    r = 4356
elif k == 67:
    r = 4489
elif k == 68:
    r = 4624
elif k == 69:
    r = 4761
elif k == 70:
    r = 4900
elif k == 71:
    r = 5041
elif k == 72:
    r = 5184
elif k == 73:
    r = 5329
elif k == 74:
    r = 5476
elif k == 75:
    r = 5625
elif k == 76:
    r = 5776
elif k == 77:
    r = 5929
elif k == 78:
    r = 6084
elif k == 79:
    r = 6241
elif k == 80:
    r = 6400
elif k == 81:
    r = 6561
elif k == 82:
    r = 6724
elif k == 83:
    r = 6889
elif k == 84:
    r = 7056
elif k == 85:
    r = 7225
elif k == 86:
    r = 7396
elif k == 87:
    r = 7569
elif k == 88:
    r = 7744
elif k == 89:
    r = 7921
elif k == 90:
    r = 8100
elif k == 91:
    r = 8281
elif k == 92:
    r = 8464
elif k == 93:
    r = 8649
elif k == 94:
    r = 8836
elif k == 95:
    r = 9025
elif k == 96:
    r = 9216
elif k == 97:
    r = 9409
elif k == 98:
    r = 9604
elif k == 99:
    r = 9801
elif k == 100:
    r = 10000
elif k == 101:
    r = 10201
elif k == 102:
    r = 10404
elif k == 103:
    r = 10609
elif k == 104:
    r = 10816
elif k == 105:
    r = 11025
elif k == 106:
    r = 11236
elif k == 107:
    r = 11449
elif k == 108:
    r = 11664
elif k == 109:
    r = 11881
elif k == 110:
    r = 12100
elif k == 111:
    r = 12321
elif k == 112:
    r = 12544
elif k == 113:
    r = 12769
elif k == 114:
    r = 12996
elif k == 115:
    r = 13225
elif k == 116:
    r = 13456
elif k == 117:
    r = 13689
elif k == 118:
    r = 13924
elif k == 119:
    r = 14161
elif k == 120:
    r = 14400
elif k == 121:
    r = 14641
elif k == 122:
    r = 14884
elif k == 123:
    r = 15129
elif k == 124:
    r = 15376
elif k == 125:
    r = 15625
elif k == 126:
    r = 15876
elif k == 127:
    r = 16129
elif k == 128:
    r = 16384
elif k == 129:
    r = 16641
elif k == 130:
    r = 16900
elif k == 131:
    r = 17161
elif k == 132:
    r = 17424
elif k == 133:
    r = 17689
elif k == 134:
    r = 17956
elif k == 135:
    r = 18225
elif k == 136:
    r = 18496
elif k == 137:
    r = 18769
elif k == 138:
    r = 19044
elif k == 139:
    r = 19321
elif k == 140:
    r = 19600
elif k == 141:
    r = 19881
elif k == 142:
    r = 20164
elif k == 143:
    r = 20449
elif k == 144:
    r = 20736
elif k == 145:
    r = 21025
elif k == 146:
    r = 21316
elif k == 147:
    r = 21609
elif k == 148:
    r = 21904
elif k == 149:
    r = 22201
elif k == 150:
    r = 22500
elif k == 151:
    r = 22801
elif k == 152:
    r = 23104
elif k == 153:
    r = 23409
elif k == 154:
    r = 23716
elif k == 155:
    r = 24025
elif k == 156:
    r = 24336
elif k == 157:
    r = 24649
elif k == 158:
    r = 24964
elif k == 159:
    r = 25281
elif k == 160:
    r = 25600
elif k == 161:
    r = 25921
elif k == 162:
    r = 26244
elif k == 163:
    r = 26569
elif k == 164:
    r = 26896
elif k == 165:
    r = 27225
elif k == 166:
    r = 27556
elif k == 167:
    r = 27889
elif k == 168:
    r = 28224
elif k == 169:
    r = 28561
elif k == 170:
    r = 28900
elif k == 171:
    r = 29241
elif k == 172:
    r = 29584
elif k == 173:
    r = 29929
elif k == 174:
    r = 30276
elif k == 175:
    r = 30625
elif k == 176:
    r = 30976
elif k == 177:
    r = 31329
elif k == 178:
    r = 31684
elif k == 179:
    r = 32041
elif k == 180:
    r = 32400
elif k == 181:
    r = 32761
elif k == 182:
    r = 33124
elif k == 183:
    r = 33489
elif k == 184:
    r = 33856
elif k == 185:
    r = 34225
elif k == 186:
    r = 34596
elif k == 187:
    r = 34969
elif k == 188:
    r = 35344
elif k == 189:
    r = 35721
elif k == 190:
    r = 36100
elif k == 191:
    r = 36481
elif k == 192:
    r = 36864
elif k == 193:
    r = 37249
elif k == 194:
    r = 37636
elif k == 195:
    r = 38025
elif k == 196:
    r = 38416
elif k == 197:
    r = 38809
elif k == 198:
    r = 39204
elif k == 199:
    r = 39601
elif k == 200:
    r = 40000
elif k == 201:
    r = 40401
elif k == 202:
    r = 40804
elif k == 203:
    r = 41209
elif k == 204:
    r = 41616
elif k == 205:
    r = 42025
elif k == 206:
    r = 42436
elif k == 207:
    r = 42849
elif k == 208:
    r = 43264
elif k == 209:
    r = 43681
elif k == 210:
    r = 44100
elif k == 211:
    r = 44521
elif k == 212:
    r = 44944
elif k == 213:
    r = 45369
elif k == 214:
    r = 45796
elif k == 215:
    r = 46225
elif k == 216:
    r = 46656
elif k == 217:
    r = 47089
elif k == 218:
    r = 47524
elif k == 219:
    r = 47961
elif k == 220:
    r = 48400
elif k == 221:
    r = 48841
elif k == 222:
    r = 49284
elif k == 223:
    r = 49729
elif k == 224:
    r = 50176
elif k == 225:
    r = 50625
elif k == 226:
    r = 51076
elif k == 227:
    r = 51529
elif k == 228:
    r = 51984
elif k == 229:
    r = 52441
elif k == 230:
    r = 52900
elif k == 231:
    r = 53361
elif k == 232:
    r = 53824
elif k == 233:
    r = 54289
elif k == 234:
    r = 54756
elif k == 235:
    r = 55225
elif k == 236:
    r = 55696
elif k == 237:
    r = 56169
elif k == 238:
    r = 56644
elif k == 239:
    r = 57121
elif k == 240:
    r = 57600
elif k == 241:
    r = 58081
elif k == 242:
    r = 58564
elif k == 243:
    r = 59049
elif k == 244:
    r = 59536
elif k == 245:
    r = 60025
elif k == 246:
    r = 60516
elif k == 247:
    r = 61009
elif k == 248:
    r = 61504
elif k == 249:
    r = 62001
elif k == 250:
    r = 62500
elif k == 251:
    r = 63001
elif k == 252:
    r = 63504
elif k == 253:
    r = 64009
elif k == 254:
    r = 64516
elif k == 255:
    r = 65025
elif k == 256:
    r = 65536
elif k == 257:
    r = 66049
elif k == 258:
    r = 66564
elif k == 259:
    r = 67081
elif k == 260:
    r = 67600
elif k == 261:
    r = 68121
elif k == 262:
    r = 68644
elif k == 263:
    r = 69169
elif k == 264:
    r = 69696
elif k == 265:
    r = 70225
elif k == 266:
    r = 70756
elif k == 267:
    r = 71289
elif k == 268:
    r = 71824
elif k == 269:
    r = 72361
elif k == 270:
    r = 72900
elif k == 271:
    r = 73441
elif k == 272:
    r = 73984
elif k == 273:
    r = 74529
elif k == 274:
    r = 75076
elif k == 275:
    r = 75625
elif k == 276:
    r = 76176
elif k == 277:
    r = 76729
elif k == 278:
    r = 77284
elif k == 279:
    r = 77841
elif k == 280:
    r = 78400
elif k == 281:
    r = 78961
elif k == 282:
    r = 79524
elif k == 283:
    r = 80089
elif k == 284:
    r = 80656
elif k == 285:
    r = 81225
elif k == 286:
    r = 81796
elif k == 287:
    r = 82369
elif k == 288:
    r = 82944
elif k == 289:
    r = 83521
elif k == 290:
    r = 84100
elif k == 291:
    r = 84681
elif k == 292:
    r = 85264
elif k == 293:
    r = 85849
elif k == 294:
    r = 86436
elif k == 295:
    r = 87025
elif k == 296:
    r = 87616
elif k == 297:
    r = 88209
elif k == 298:
    r = 88804
elif k == 299:
    r = 89401
elif k == 300:
    r = 90000
elif k == 301:
    r = 90601
elif k == 302:
    r = 91204
elif k == 303:
    r = 91809
elif k == 304:
    r = 92416
elif k == 305:
    r = 93025
elif k == 306:
    r = 93636
elif k == 307:
    r = 94249
elif k == 308:
    r = 94864
elif k == 309:
    r = 95481
elif k == 310:
    r = 96100
elif k == 311:
    r = 96721
elif k == 312:
    r = 97344
elif k == 313:
    r = 97969
elif k == 314:
    r = 98596
elif k == 315:
    r = 99225
elif k == 316:
    r = 99856
elif k == 317:
    r = 100489
elif k == 318:
    r = 101124
elif k == 319:
    r = 101761
elif k == 320:
    r = 102400
elif k == 321:
    r = 103041
elif k == 322:
    r = 103684
elif k == 323:
    r = 104329
elif k == 324:
    r = 104976
elif k == 325:
    r = 105625
elif k == 326:
    r = 106276
elif k == 327:
    r = 106929
elif k == 328:
    r = 107584
elif k == 329:
    r = 108241
elif k == 330:
    r = 108900
elif k == 331:
    r = 109561
elif k == 332:
    r = 110224
elif k == 333:
    r = 110889
elif k == 334:
    r = 111556
elif k == 335:
    r = 112225
elif k == 336:
    r = 112896
elif k == 337:
    r = 113569
elif k == 338:
    r = 114244
elif k == 339:
    r = 114921
elif k == 340:
    r = 115600
elif k == 341:
    r = 116281
elif k == 342:
    r = 116964
elif k == 343:
    r = 117649
elif k == 344:
    r = 118336
elif k == 345:
    r = 119025
elif k == 346:
    r = 119716
elif k == 347:
    r = 120409
elif k == 348:
    r = 121104
elif k == 349:
    r = 121801
elif k == 350:
    r = 122500
elif k == 351:
    r = 123201
elif k == 352:
    r = 123904
elif k == 353:
    r = 124609
elif k == 354:
    r = 125316
elif k == 355:
    r = 126025
elif k == 356:
    r = 126736
elif k == 357:
    r = 127449
elif k == 358:
    r = 128164
elif k == 359:
    r = 128881
elif k == 360:
    r = 129600
elif k == 361:
    r = 130321
elif k == 362:
    r = 131044
elif k == 363:
    r = 131769
elif k == 364:
    r = 132496
elif k == 365:
    r = 133225
elif k == 366:
    r = 133956
elif k == 367:
    r = 134689
elif k == 368:
    r = 135424
elif k == 369:
    r = 136161
elif k == 370:
    r = 136900
elif k == 371:
    r = 137641
elif k == 372:
    r = 138384
elif k == 373:
    r = 139129
elif k == 374:
    r = 139876
elif k == 375:
    r = 140625
elif k == 376:
    r = 141376
elif k == 377:
    r = 142129
elif k == 378:
    r = 142884
elif k == 379:
    r = 143641
elif k == 380:
    r = 144400
elif k == 381:
    r = 145161
elif k == 382:
    r = 145924
elif k == 383:
    r = 146689
elif k == 384:
    r = 147456
elif k == 385:
    r = 148225
elif k == 386:
    r = 148996
elif k == 387:
    r = 149769
elif k == 388:
    r = 150544
elif k == 389:
    r = 151321
elif k == 390:
    r = 152100
elif k == 391:
    r = 152881
elif k == 392:
    r = 153664
elif k == 393:
    r = 154449
elif k == 394:
    r = 155236
elif k == 395:
    r = 156025
elif k == 396:
    r = 156816
elif k == 397:
    r = 157609
elif k == 398:
    r = 158404
elif k == 399:
    r = 159201
else:
    r = -1
print(r)
k = 399
r = k == 0 or k == 1 or k == 2 or k == 3 or k == 4 or k == 5 or k == 6 or k == 7 or k == 8 or k == 9 or k == 10 or k == 11 or k == 12 or k == 13 or k == 14 or k == 15 or k == 16 or k == 17 or k == 18 or k == 19 or k == 20 or k == 21 or k == 22 or k == 23 or k == 24 or k == 25 or k == 26 or k == 27 or k == 28 or k == 29 or k == 30 or k == 31 or k == 32 or k == 33 or k == 34 or k == 35 or k == 36 or k == 37 or k == 38 or k == 39 or k == 40 or k == 41 or k == 42 or k == 43 or k == 44 or k == 45 or k == 46 or k == 47 or k == 48 or k == 49 or k == 50 or k == 51 or k == 52 or k == 53 or k == 54 or k == 55 or k == 56 or k == 57 or k == 58 or k == 59 or k == 60 or k == 61 or k == 62 or k == 63 or k == 64 or k == 65 or k == 66 or k == 67 or k == 68 or k == 69 or k == 70 or k == 71 or k == 72 or k == 73 or k == 74 or k == 75 or k == 76 or k == 77 or k == 78 or k == 79 or k == 80 or k == 81 or k == 82 or k == 83 or k == 84 or k == 85 or k == 86 or k == 87 or k == 88 or k == 89 or k == 90 or k == 91 or k == 92 or k == 93 or k == 94 or k == 95 or k == 96 or k == 97 or k == 98 or k == 99 or k == 100 or k == 101 or k == 102 or k == 103 or k == 104 or k == 105 or k == 106 or k == 107 or k == 108 or k == 109 or k == 110 or k == 111 or k == 112 or k == 113 or k == 114 or k == 115 or k == 116 or k == 117 or k == 118 or k == 119 or k == 120 or k == 121 or k == 122 or k == 123 or k == 124 or k == 125 or k == 126 or k == 127 or k == 128 or k == 129 or k == 130 or k == 131 or k == 132 or k == 133 or k == 134 or k == 135 or k == 136 or k == 137 or k == 138 or k == 139 or k == 140 or k == 141 or k == 142 or k == 143 or k == 144 or k == 145 or k == 146 or k == 147 or k == 148 or k == 149 or k == 150 or k == 151 or k == 152 or k == 153 or k == 154 or k == 155 or k == 156 or k == 157 or k == 158 or k == 159 or k == 160 or k == 161 or k == 162 or k == 163 or k == 164 or k == 165 or k == 166 or k == 167 or k == 168 or k == 169 or k == 170 or k == 171 or k == 172 or k == 173 or k == 174 or k == 175 or k == 176 or k == 177 or k == 178 or k == 179 or k == 180 or k == 181 or k == 182 or k == 183 or k == 184 or k == 185 or k == 186 or k == 187 or k == 188 or k == 189 or k == 190 or k == 191 or k == 192 or k == 193 or k == 194 or k == 195 or k == 196 or k == 197 or k == 198 or k == 199 or k == 200 or k == 201 or k == 202 or k == 203 or k == 204 or k == 205 or k == 206 or k == 207 or k == 208 or k == 209 or k == 210 or k == 211 or k == 212 or k == 213 or k == 214 or k == 215 or k == 216 or k == 217 or k == 218 or k == 219 or k == 220 or k == 221 or k == 222 or k == 223 or k == 224 or k == 225 or k == 226 or k == 227 or k == 228 or k == 229 or k == 230 or k == 231 or k == 232 or k == 233 or k == 234 or k == 235 or k == 236 or k == 237 or k == 238 or k == 239 or k == 240 or k == 241 or k == 242 or k == 243 or k == 244 or k == 245 or k == 246 or k == 247 or k == 248 or k == 249 or k == 250 or k == 251 or k == 252 or k == 253 or k == 254 or k == 255 or k == 256 or k == 257 or k == 258 or k == 259 or k == 260 or k == 261 or k == 262 or k == 263 or k == 264 or k == 265 or k == 266 or k == 267 or k == 268 or k == 269 or k == 270 or k == 271 or k == 272 or k == 273 or k == 274 or k == 275 or k == 276 or k == 277 or k == 278 or k == 279 or k == 280 or k == 281 or k == 282 or k == 283 or k == 284 or k == 285 or k == 286 or k == 287 or k == 288 or k == 289 or k == 290 or k == 291 or k == 292 or k == 293 or k == 294 or k == 295 or k == 296 or k == 297 or k == 298 or k == 299 or k == 300 or k == 301 or k == 302 or k == 303 or k == 304 or k == 305 or k == 306 or k == 307 or k == 308 or k == 309 or k == 310 or k == 311 or k == 312 or k == 313 or k == 314 or k == 315 or k == 316 or k == 317 or k == 318 or k == 319 or k == 320 or k == 321 or k == 322 or k == 323 or k == 324 or k == 325 or k == 326 or k == 327 or k == 328 or k == 329 or k == 330 or k == 331 or k == 332 or k == 333 or k == 334 or k == 335 or k == 336 or k == 337 or k == 338 or k == 339 or k == 340 or k == 341 or k == 342 or k == 343 or k == 344 or k == 345 or k == 346 or k == 347 or k == 348 or k == 349 or k == 350 or k == 351 or k == 352 or k == 353 or k == 354 or k == 355 or k == 356 or k == 357 or k == 358 or k == 359 or k == 360 or k == 361 or k == 362 or k == 363 or k == 364 or k == 365 or k == 366 or k == 367 or k == 368 or k == 369 or k == 370 or k == 371 or k == 372 or k == 373 or k == 374 or k == 375 or k == 376 or k == 377 or k == 378 or k == 379 or k == 380 or k == 381 or k == 382 or k == 383 or k == 384 or k == 385 or k == 386 or k == 387 or k == 388 or k == 389 or k == 390 or k == 391 or k == 392 or k == 393 or k == 394 or k == 395 or k == 396 or k == 397 or k == 398 or k == 399
print(r)
r = k != 0 and k != 1 and k != 2 and k != 3 and k != 4 and k != 5 and k != 6 and k != 7 and k != 8 and k != 9 and k != 10 and k != 11 and k != 12 and k != 13 and k != 14 and k != 15 and k != 16 and k != 17 and k != 18 and k != 19 and k != 20 and k != 21 and k != 22 and k != 23 and k != 24 and k != 25 and k != 26 and k != 27 and k != 28 and k != 29 and k != 30 and k != 31 and k != 32 and k != 33 and k != 34 and k != 35 and k != 36 and k != 37 and k != 38 and k != 39 and k != 40 and k != 41 and k != 42 and k != 43 and k != 44 and k != 45 and k != 46 and k != 47 and k != 48 and k != 49 and k != 50 and k != 51 and k != 52 and k != 53 and k != 54 and k != 55 and k != 56 and k != 57 and k != 58 and k != 59 and k != 60 and k != 61 and k != 62 and k != 63 and k != 64 and k != 65 and k != 66 and k != 67 and k != 68 and k != 69 and k != 70 and k != 71 and k != 72 and k != 73 and k != 74 and k != 75 and k != 76 and k != 77 and k != 78 and k != 79 and k != 80 and k != 81 and k != 82 and k != 83 and k != 84 and k != 85 and k != 86 and k != 87 and k != 88 and k != 89 and k != 90 and k != 91 and k != 92 and k != 93 and k != 94 and k != 95 and k != 96 and k != 97 and k != 98 and k != 99 and k != 100 and k != 101 and k != 102 and k != 103 and k != 104 and k != 105 and k != 106 and k != 107 and k != 108 and k != 109 and k != 110 and k != 111 and k != 112 and k != 113 and k != 114 and k != 115 and k != 116 and k != 117 and k != 118 and k != 119 and k != 120 and k != 121 and k != 122 and k != 123 and k != 124 and k != 125 and k != 126 and k != 127 and k != 128 and k != 129 and k != 130 and k != 131 and k != 132 and k != 133 and k != 134 and k != 135 and k != 136 and k != 137 and k != 138 and k != 139 and k != 140 and k != 141 and k != 142 and k != 143 and k != 144 and k != 145 and k != 146 and k != 147 and k != 148 and k != 149 and k != 150 and k != 151 and k != 152 and k != 153 and k != 154 and k != 155 and k != 156 and k != 157 and k != 158 and k != 159 and k != 160 and k != 161 and k != 162 and k != 163 and k != 164 and k != 165 and k != 166 and k != 167 and k != 168 and k != 169 and k != 170 and k != 171 and k != 172 and k != 173 and k != 174 and k != 175 and k != 176 and k != 177 and k != 178 and k != 179 and k != 180 and k != 181 and k != 182 and k != 183 and k != 184 and k != 185 and k != 186 and k != 187 and k != 188 and k != 189 and k != 190 and k != 191 and k != 192 and k != 193 and k != 194 and k != 195 and k != 196 and k != 197 and k != 198 and k != 199 and k != 200 and k != 201 and k != 202 and k != 203 and k != 204 and k != 205 and k != 206 and k != 207 and k != 208 and k != 209 and k != 210 and k != 211 and k != 212 and k != 213 and k != 214 and k != 215 and k != 216 and k != 217 and k != 218 and k != 219 and k != 220 and k != 221 and k != 222 and k != 223 and k != 224 and k != 225 and k != 226 and k != 227 and k != 228 and k != 229 and k != 230 and k != 231 and k != 232 and k != 233 and k != 234 and k != 235 and k != 236 and k != 237 and k != 238 and k != 239 and k != 240 and k != 241 and k != 242 and k != 243 and k != 244 and k != 245 and k != 246 and k != 247 and k != 248 and k != 249 and k != 250 and k != 251 and k != 252 and k != 253 and k != 254 and k != 255 and k != 256 and k != 257 and k != 258 and k != 259 and k != 260 and k != 261 and k != 262 and k != 263 and k != 264 and k != 265 and k != 266 and k != 267 and k != 268 and k != 269 and k != 270 and k != 271 and k != 272 and k != 273 and k != 274 and k != 275 and k != 276 and k != 277 and k != 278 and k != 279 and k != 280 and k != 281 and k != 282 and k != 283 and k != 284 and k != 285 and k != 286 and k != 287 and k != 288 and k != 289 and k != 290 and k != 291 and k != 292 and k != 293 and k != 294 and k != 295 and k != 296 and k != 297 and k != 298 and k != 299 and k != 300 and k != 301 and k != 302 and k != 303 and k != 304 and k != 305 and k != 306 and k != 307 and k != 308 and k != 309 and k != 310 and k != 311 and k != 312 and k != 313 and k != 314 and k != 315 and k != 316 and k != 317 and k != 318 and k != 319 and k != 320 and k != 321 and k != 322 and k != 323 and k != 324 and k != 325 and k != 326 and k != 327 and k != 328 and k != 329 and k != 330 and k != 331 and k != 332 and k != 333 and k != 334 and k != 335 and k != 336 and k != 337 and k != 338 and k != 339 and k != 340 and k != 341 and k != 342 and k != 343 and k != 344 and k != 345 and k != 346 and k != 347 and k != 348 and k != 349 and k != 350 and k != 351 and k != 352 and k != 353 and k != 354 and k != 355 and k != 356 and k != 357 and k != 358 and k != 359 and k != 360 and k != 361 and k != 362 and k != 363 and k != 364 and k != 365 and k != 366 and k != 367 and k != 368 and k != 369 and k != 370 and k != 371 and k != 372 and k != 373 and k != 374 and k != 375 and k != 376 and k != 377 and k != 378 and k != 379 and k != 380 and k != 381 and k != 382 and k != 383 and k != 384 and k != 385 and k != 386 and k != 387 and k != 388 and k != 389 and k != 390 and k != 391 and k != 392 and k != 393 and k != 394 and k != 395 and k != 396 and k != 397 and k != 398
print(r)
match k:
    case 0: r = 'case 0'
    case 1: r = 'case 1'
    case 2: r = 'case 2'
    case 3: r = 'case 3'
    case 4: r = 'case 4'
    case 5: r = 'case 5'
    case 6: r = 'case 6'
    case 7: r = 'case 7'
    case 8: r = 'case 8'
    case 9: r = 'case 9'
    case 10: r = 'case 10'
    case 11: r = 'case 11'
    case 12: r = 'case 12'
    case 13: r = 'case 13'
    case 14: r = 'case 14'
    case 15: r = 'case 15'
    case 16: r = 'case 16'
    case 17: r = 'case 17'
    case 18: r = 'case 18'
    case 19: r = 'case 19'
    case 20: r = 'case 20'
    case 21: r = 'case 21'
    case 22: r = 'case 22'
    case 23: r = 'case 23'
    case 24: r = 'case 24'
    case 25: r = 'case 25'
    case 26: r = 'case 26'
    case 27: r = 'case 27'
    case 28: r = 'case 28'
    case 29: r = 'case 29'
    case 30: r = 'case 30'
    case 31: r = 'case 31'
    case 32: r = 'case 32'
    case 33: r = 'case 33'
    case 34: r = 'case 34'
    case 35: r = 'case 35'
    case 36: r = 'case 36'
    case 37: r = 'case 37'
    case 38: r = 'case 38'
    case 39: r = 'case 39'
    case 40: r = 'case 40'
    case 41: r = 'case 41'
    case 42: r = 'case 42'
    case 43: r = 'case 43'
    case 44: r = 'case 44'
    case 45: r = 'case 45'
    case 46: r = 'case 46'
    case 47: r = 'case 47'
    case 48: r = 'case 48'
    case 49: r = 'case 49'
    case 50: r = 'case 50'
    case 51: r = 'case 51'
    case 52: r = 'case 52'
    case 53: r = 'case 53'
    case 54: r = 'case 54'
    case 55: r = 'case 55'
    case 56: r = 'case 56'
    case 57: r = 'case 57'
    case 58: r = 'case 58'
    case 59: r = 'case 59'
    case 60: r = 'case 60'
    case 61: r = 'case 61'
    case 62: r = 'case 62'
    case 63: r = 'case 63'
    case 64: r = 'case 64'
    case 65: r = 'case 65'
    case 66: r = 'case 66'
    case 67: r = 'case 67'
    case 68: r = 'case 68'
    case 69: r = 'case 69'
    case 70: r = 'case 70'
    case 71: r = 'case 71'
    case 72: r = 'case 72'
    case 73: r = 'case 73'
    case 74: r = 'case 74'
    case 75: r = 'case 75'
    case 76: r = 'case 76'
    case 77: r = 'case 77'
    case 78: r = 'case 78'
    case 79: r = 'case 79'
    case 80: r = 'case 80'
    case 81: r = 'case 81'
    case 82: r = 'case 82'
    case 83: r = 'case 83'
    case 84: r = 'case 84'
    case 85: r = 'case 85'
    case 86: r = 'case 86'
    case 87: r = 'case 87'
    case 88: r = 'case 88'
    case 89: r = 'case 89'
    case 90: r = 'case 90'
    case 91: r = 'case 91'
    case 92: r = 'case 92'
    case 93: r = 'case 93'
    case 94: r = 'case 94'
    case 95: r = 'case 95'
    case 96: r = 'case 96'
    case 97: r = 'case 97'
    case 98: r = 'case 98'
    case 99: r = 'case 99'
    case 100: r = 'case 100'
    case 101: r = 'case 101'
    case 102: r = 'case 102'
    case 103: r = 'case 103'
    case 104: r = 'case 104'
    case 105: r = 'case 105'
    case 106: r = 'case 106'
    case 107: r = 'case 107'
    case 108: r = 'case 108'
    case 109: r = 'case 109'
    case 110: r = 'case 110'
    case 111: r = 'case 111'
    case 112: r = 'case 112'
    case 113: r = 'case 113'
    case 114: r = 'case 114'
    case 115: r = 'case 115'
    case 116: r = 'case 116'
    case 117: r = 'case 117'
    case 118: r = 'case 118'
    case 119: r = 'case 119'
    case 120: r = 'case 120'
    case 121: r = 'case 121'
    case 122: r = 'case 122'
    case 123: r = 'case 123'
    case 124: r = 'case 124'
    case 125: r = 'case 125'
    case 126: r = 'case 126'
    case 127: r = 'case 127'
    case 128: r = 'case 128'
    case 129: r = 'case 129'
    case 130: r = 'case 130'
    case 131: r = 'case 131'
    case 132: r = 'case 132'
    case 133: r = 'case 133'
    case 134: r = 'case 134'
    case 135: r = 'case 135'
    case 136: r = 'case 136'
    case 137: r = 'case 137'
    case 138: r = 'case 138'
    case 139: r = 'case 139'
    case 140: r = 'case 140'
    case 141: r = 'case 141'
    case 142: r = 'case 142'
    case 143: r = 'case 143'
    case 144: r = 'case 144'
    case 145: r = 'case 145'
    case 146: r = 'case 146'
    case 147: r = 'case 147'
    case 148: r = 'case 148'
    case 149: r = 'case 149'
    case 150: r = 'case 150'
    case 151: r = 'case 151'
    case 152: r = 'case 152'
    case 153: r = 'case 153'
    case 154: r = 'case 154'
    case 155: r = 'case 155'
    case 156: r = 'case 156'
    case 157: r = 'case 157'
    case 158: r = 'case 158'
    case 159: r = 'case 159'
    case 160: r = 'case 160'
    case 161: r = 'case 161'
    case 162: r = 'case 162'
    case 163: r = 'case 163'
    case 164: r = 'case 164'
    case 165: r = 'case 165'
    case 166: r = 'case 166'
    case 167: r = 'case 167'
    case 168: r = 'case 168'
    case 169: r = 'case 169'
    case 170: r = 'case 170'
    case 171: r = 'case 171'
    case 172: r = 'case 172'
    case 173: r = 'case 173'
    case 174: r = 'case 174'
    case 175: r = 'case 175'
    case 176: r = 'case 176'
    case 177: r = 'case 177'
    case 178: r = 'case 178'
    case 179: r = 'case 179'
    case 180: r = 'case 180'
    case 181: r = 'case 181'
    case 182: r = 'case 182'
    case 183: r = 'case 183'
    case 184: r = 'case 184'
    case 185: r = 'case 185'
    case 186: r = 'case 186'
    case 187: r = 'case 187'
    case 188: r = 'case 188'
    case 189: r = 'case 189'
    case 190: r = 'case 190'
    case 191: r = 'case 191'
    case 192: r = 'case 192'
    case 193: r = 'case 193'
    case 194: r = 'case 194'
    case 195: r = 'case 195'
    case 196: r = 'case 196'
    case 197: r = 'case 197'
    case 198: r = 'case 198'
    case 199: r = 'case 199'
    case 200: r = 'case 200'
    case 201: r = 'case 201'
    case 202: r = 'case 202'
    case 203: r = 'case 203'
    case 204: r = 'case 204'
    case 205: r = 'case 205'
    case 206: r = 'case 206'
    case 207: r = 'case 207'
    case 208: r = 'case 208'
    case 209: r = 'case 209'
    case 210: r = 'case 210'
    case 211: r = 'case 211'
    case 212: r = 'case 212'
    case 213: r = 'case 213'
    case 214: r = 'case 214'
    case 215: r = 'case 215'
    case 216: r = 'case 216'
    case 217: r = 'case 217'
    case 218: r = 'case 218'
    case 219: r = 'case 219'
    case 220: r = 'case 220'
    case 221: r = 'case 221'
    case 222: r = 'case 222'
    case 223: r = 'case 223'
    case 224: r = 'case 224'
    case 225: r = 'case 225'
    case 226: r = 'case 226'
    case 227: r = 'case 227'
    case 228: r = 'case 228'
    case 229: r = 'case 229'
    case 230: r = 'case 230'
    case 231: r = 'case 231'
    case 232: r = 'case 232'
    case 233: r = 'case 233'
    case 234: r = 'case 234'
    case 235: r = 'case 235'
    case 236: r = 'case 236'
    case 237: r = 'case 237'
    case 238: r = 'case 238'
    case 239: r = 'case 239'
    case 240: r = 'case 240'
    case 241: r = 'case 241'
    case 242: r = 'case 242'
    case 243: r = 'case 243'
    case 244: r = 'case 244'
    case 245: r = 'case 245'
    case 246: r = 'case 246'
    case 247: r = 'case 247'
    case 248: r = 'case 248'
    case 249: r = 'case 249'
    case 250: r = 'case 250'
    case 251: r = 'case 251'
    case 252: r = 'case 252'
    case 253: r = 'case 253'
    case 254: r = 'case 254'
    case 255: r = 'case 255'
    case 256: r = 'case 256'
    case 257: r = 'case 257'
    case 258: r = 'case 258'
    case 259: r = 'case 259'
    case 260: r = 'case 260'
    case 261: r = 'case 261'
    case 262: r = 'case 262'
    case 263: r = 'case 263'
    case 264: r = 'case 264'
    case 265: r = 'case 265'
    case 266: r = 'case 266'
    case 267: r = 'case 267'
    case 268: r = 'case 268'
    case 269: r = 'case 269'
    case 270: r = 'case 270'
    case 271: r = 'case 271'
    case 272: r = 'case 272'
    case 273: r = 'case 273'
    case 274: r = 'case 274'
    case 275: r = 'case 275'
    case 276: r = 'case 276'
    case 277: r = 'case 277'
    case 278: r = 'case 278'
    case 279: r = 'case 279'
    case 280: r = 'case 280'
    case 281: r = 'case 281'
    case 282: r = 'case 282'
    case 283: r = 'case 283'
    case 284: r = 'case 284'
    case 285: r = 'case 285'
    case 286: r = 'case 286'
    case 287: r = 'case 287'
    case 288: r = 'case 288'
    case 289: r = 'case 289'
    case 290: r = 'case 290'
    case 291: r = 'case 291'
    case 292: r = 'case 292'
    case 293: r = 'case 293'
    case 294: r = 'case 294'
    case 295: r = 'case 295'
    case 296: r = 'case 296'
    case 297: r = 'case 297'
    case 298: r = 'case 298'
    case 299: r = 'case 299'
    case 300: r = 'case 300'
    case 301: r = 'case 301'
    case 302: r = 'case 302'
    case 303: r = 'case 303'
    case 304: r = 'case 304'
    case 305: r = 'case 305'
    case 306: r = 'case 306'
    case 307: r = 'case 307'
    case 308: r = 'case 308'
    case 309: r = 'case 309'
    case 310: r = 'case 310'
    case 311: r = 'case 311'
    case 312: r = 'case 312'
    case 313: r = 'case 313'
    case 314: r = 'case 314'
    case 315: r = 'case 315'
    case 316: r = 'case 316'
    case 317: r = 'case 317'
    case 318: r = 'case 318'
    case 319: r = 'case 319'
    case 320: r = 'case 320'
    case 321: r = 'case 321'
    case 322: r = 'case 322'
    case 323: r = 'case 323'
    case 324: r = 'case 324'
    case 325: r = 'case 325'
    case 326: r = 'case 326'
    case 327: r = 'case 327'
    case 328: r = 'case 328'
    case 329: r = 'case 329'
    case 330: r = 'case 330'
    case 331: r = 'case 331'
    case 332: r = 'case 332'
    case 333: r = 'case 333'
    case 334: r = 'case 334'
    case 335: r = 'case 335'
    case 336: r = 'case 336'
    case 337: r = 'case 337'
    case 338: r = 'case 338'
    case 339: r = 'case 339'
    case 340: r = 'case 340'
    case 341: r = 'case 341'
    case 342: r = 'case 342'
    case 343: r = 'case 343'
    case 344: r = 'case 344'
    case 345: r = 'case 345'
    case 346: r = 'case 346'
    case 347: r = 'case 347'
    case 348: r = 'case 348'
    case 349: r = 'case 349'
    case 350: r = 'case 350'
    case 351: r = 'case 351'
    case 352: r = 'case 352'
    case 353: r = 'case 353'
    case 354: r = 'case 354'
    case 355: r = 'case 355'
    case 356: r = 'case 356'
    case 357: r = 'case 357'
    case 358: r = 'case 358'
    case 359: r = 'case 359'
    case 360: r = 'case 360'
    case 361: r = 'case 361'
    case 362: r = 'case 362'
    case 363: r = 'case 363'
    case 364: r = 'case 364'
    case 365: r = 'case 365'
    case 366: r = 'case 366'
    case 367: r = 'case 367'
    case 368: r = 'case 368'
    case 369: r = 'case 369'
    case 370: r = 'case 370'
    case 371: r = 'case 371'
    case 372: r = 'case 372'
    case 373: r = 'case 373'
    case 374: r = 'case 374'
    case 375: r = 'case 375'
    case 376: r = 'case 376'
    case 377: r = 'case 377'
    case 378: r = 'case 378'
    case 379: r = 'case 379'
    case 380: r = 'case 380'
    case 381: r = 'case 381'
    case 382: r = 'case 382'
    case 383: r = 'case 383'
    case 384: r = 'case 384'
    case 385: r = 'case 385'
    case 386: r = 'case 386'
    case 387: r = 'case 387'
    case 388: r = 'case 388'
    case 389: r = 'case 389'
    case 390: r = 'case 390'
    case 391: r = 'case 391'
    case 392: r = 'case 392'
    case 393: r = 'case 393'
    case 394: r = 'case 394'
    case 395: r = 'case 395'
    case 396: r = 'case 396'
    case 397: r = 'case 397'
    case 398: r = 'case 398'
    case 399: r = 'case 399'
print(r)
print(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1 + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1), [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]], ---------------------------------------------------1, not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not k)
print(0 if k == 0 else 1 if k == 1 else 2 if k == 2 else 3 if k == 3 else 4 if k == 4 else 5 if k == 5 else 6 if k == 6 else 7 if k == 7 else 8 if k == 8 else 9 if k == 9 else 10 if k == 10 else 11 if k == 11 else 12 if k == 12 else 13 if k == 13 else 14 if k == 14 else 15 if k == 15 else 16 if k == 16 else 17 if k == 17 else 18 if k == 18 else 19 if k == 19 else 20 if k == 20 else 21 if k == 21 else 22 if k == 22 else 23 if k == 23 else 24 if k == 24 else 25 if k == 25 else 26 if k == 26 else 27 if k == 27 else 28 if k == 28 else 29 if k == 29 else 30 if k == 30 else 31 if k == 31 else 32 if k == 32 else 33 if k == 33 else 34 if k == 34 else 35 if k == 35 else 36 if k == 36 else 37 if k == 37 else 38 if k == 38 else 39 if k == 39 else 40 if k == 40 else 41 if k == 41 else 42 if k == 42 else 43 if k == 43 else 44 if k == 44 else 45 if k == 45 else 46 if k == 46 else 47 if k == 47 else 48 if k == 48 else 49 if k == 49 else 50 if k == 50 else 51 if k == 51 else 52 if k == 52 else 53 if k == 53 else 54 if k == 54 else 55 if k == 55 else 56 if k == 56 else 57 if k == 57 else 58 if k == 58 else 59 if k == 59 else 60 if k == 60 else 61 if k == 61 else 62 if k == 62 else 63 if k == 63 else 64 if k == 64 else 65 if k == 65 else 66 if k == 66 else 67 if k == 67 else 68 if k == 68 else 69 if k == 69 else 70 if k == 70 else 71 if k == 71 else 72 if k == 72 else 73 if k == 73 else 74 if k == 74 else 75 if k == 75 else 76 if k == 76 else 77 if k == 77 else 78 if k == 78 else 79 if k == 79 else 80 if k == 80 else 81 if k == 81 else 82 if k == 82 else 83 if k == 83 else 84 if k == 84 else 85 if k == 85 else 86 if k == 86 else 87 if k == 87 else 88 if k == 88 else 89 if k == 89 else 'last')
