# A variable that only some paths give a value is suggested where it has one.
import traceback


def f(c):
    if c:
        amount = 1
    return amoumt


def loop(items):
    for number in items:
        total = number
    return totl


def handler():
    try:
        result = int("x")
    except ValueError as problem:
        resalt = 3
    return resulf


def deleted(c):
    value = 1
    if c:
        del value
    return valuo


def in_try(c):
    try:
        first = 1
        c.x
        second = 2
    except AttributeError:
        return secont, firsd
    return 0


for call in (lambda: f(1), lambda: f(0), lambda: loop([1]), lambda: loop([]), handler, lambda: deleted(0), lambda: deleted(1), lambda: in_try(0)):
    try:
        call()
    except NameError:
        traceback.print_exc()


def last(numbers):
    for number in numbers:
        if number > 1:
            biggest = number
    return bigest


last([1, 2])
