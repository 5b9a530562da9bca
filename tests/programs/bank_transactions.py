# Banking: class hierarchy, properties, class counters, context manager as a transaction with rollback, custom exceptions, interest by generator, abstract methods, __slots__.
from abc import ABC, abstractmethod
from contextlib import contextmanager
from itertools import count, islice


class BankError(Exception):
    code = 1

    def __init_subclass__(cls, code=None, **kw):
        super().__init_subclass__(**kw)
        if code:
            cls.code = code


class Insufficient(BankError, code=2):
    def __init__(self, need, have):
        super().__init__(need, have)
        self.need, self.have = need, have

    def __str__(self):
        return f"need {self.need}, have {self.have}"


class Frozen(BankError, code=3):
    pass


class Account(ABC):
    __slots__ = ("number", "owner", "_balance", "history", "frozen")
    _numbers = count(1001)
    kinds = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Account.kinds[cls.__name__.lower()] = cls

    def __init__(self, owner, balance=0):
        self.number = next(self._numbers)
        self.owner, self._balance, self.history, self.frozen = owner, balance, [], False

    @property
    def balance(self):
        return self._balance

    @abstractmethod
    def fee(self, amount): ...

    def _change(self, amount, why):
        if self.frozen:
            raise Frozen(f"account {self.number} is frozen")
        total = amount - (self.fee(-amount) if amount < 0 else 0)
        if self._balance + total < 0:
            raise Insufficient(-total, self._balance)
        self._balance += total
        self.history.append((why, total))
        return self

    def __iadd__(self, amount): return self._change(amount, "deposit")
    def __isub__(self, amount): return self._change(-amount, "withdraw")
    def __lt__(self, other): return self.balance < other.balance
    def __repr__(self): return f"<{type(self).__name__} {self.number} {self.owner}: {self.balance}>"
    def __getstate__(self): return self._balance, list(self.history)
    def __setstate__(self, s): self._balance, self.history = s[0], list(s[1])


class Basic(Account):
    __slots__ = ()
    def fee(self, amount): return 1


class Premium(Account):
    __slots__ = ("rate",)
    def __init__(self, owner, balance=0, *, rate=5):
        super().__init__(owner, balance)
        self.rate = rate
    def fee(self, amount): return 0
    def interest(self):
        b = self.balance
        while True:
            b += b * self.rate // 100
            yield b


@contextmanager
def transaction(*accounts):
    saved = [a.__getstate__() for a in accounts]
    try:
        yield
    except BankError as e:
        for a, s in zip(accounts, saved):
            a.__setstate__(s)
        e.add_note(f"rolled back {len(accounts)} accounts")
        raise
    else:
        print("committed")


def transfer(src, dst, amount):
    with transaction(src, dst):
        dst += amount
        src -= amount


a, b = Account.kinds["basic"]("ann", 100), Premium("bob", 50, rate=10)
transfer(a, b, 30)
print(a, b, max(a, b), list(islice(b.interest(), 4)))
for f in (lambda: transfer(a, b, 70), lambda: Account("x"), lambda: setattr(a, "balance", 5), lambda: setattr(a, "nick", "q"), lambda: a < 3):
    try: f()
    except BankError as e: print(type(e).__name__, e.code, e, e.__notes__, a, b)
    except Exception as e: print(type(e).__name__, e)
b.frozen = True
try:
    transfer(a, b, 1)
except Frozen as e:
    print(e.code, e, e.__notes__)
print(a.history, b.history, sorted([a, b]), Account.kinds)
