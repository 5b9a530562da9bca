# The variables of frames that an exception has left, and of those that it has not.
import traceback


def inner(n):
    doubled = n * 2
    for i in range(3):
        sum = doubled + i
        later = sum / (n - n)
        never = later


def closure(k):
    def use():
        return k + shared + missing

    shared = k + 1
    return use()


def middle(*args, **options):
    def read():
        return args

    local = read()
    if not local:
        unset = 1
    inner(*local)


def generator():
    step = 1
    yield step
    step = 2
    raise KeyError(step)


def frames(error):
    entry = error.__traceback__
    while entry is not None:
        yield entry.tb_frame.f_code.co_name, entry.tb_frame.f_locals
        entry = entry.tb_next


def show(function, *args, **options):
    try:
        function(*args, **options)
    except Exception as error:
        kept = error
        for name, variables in frames(error):
            if name != "show":
                print(name, sorted((k, v) for k, v in variables.items() if not callable(v)))
    return kept


show(middle, 5, extra=True)
show(lambda: list(generator()))
error = show(closure, 3)
print(sorted(name for name, _ in frames(error)))


class Account:
    balance = 3

    def draw(self, amount):
        rest = self.balance - amount
        if rest < 0:
            raise ValueError("not enough")


def again():
    attempt = 0
    try:
        attempt = 1
        Account().draw(7)
    except ValueError:
        attempt = 2
        raise


try:
    again()
except ValueError as error:
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    lines = "".join(told.format()).splitlines()
    print([line.strip() for line in lines if line.strip().startswith(("attempt =", "amount =", "rest ="))])


def body():
    class Inside:
        first = 1
        second = first / 0


def names(error):
    return [name for name, _ in frames(error)], sorted(list(frames(error))[-1][1])


try:
    body()
except ZeroDivisionError as error:
    print(names(error))
