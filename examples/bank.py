"""Accounts, transfers and statements: classes, properties, own exceptions and a context manager."""

from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    DEPOSIT = "+"
    WITHDRAWAL = "-"


@dataclass(frozen=True)
class Entry:
    kind: Kind
    cents: int
    note: str = ""

    @property
    def signed(self):
        return self.cents if self.kind is Kind.DEPOSIT else -self.cents


class BankError(Exception):
    """Anything the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account, wanted):
        self.missing = wanted - account.balance
        super().__init__(f"{account.owner} lacks {money(self.missing)}")


def money(cents):
    sign, cents = ("-" if cents < 0 else ""), abs(cents)
    return f"{sign}{cents // 100:,}.{cents % 100:02}"


@dataclass
class Account:
    owner: str
    entries: list[Entry] = field(default_factory=list)

    @property
    def balance(self):
        return sum(entry.signed for entry in self.entries)

    def deposit(self, cents, note=""):
        if cents <= 0:
            raise BankError(f"cannot deposit {money(cents)}")
        self.entries.append(Entry(Kind.DEPOSIT, cents, note))

    def withdraw(self, cents, note=""):
        if cents > self.available:
            raise InsufficientFunds(self, cents)
        self.entries.append(Entry(Kind.WITHDRAWAL, cents, note))

    @property
    def available(self):
        return self.balance

    def statement(self):
        yield f"{self.owner} ({type(self).__name__})"
        running = 0
        for entry in self.entries:
            running += entry.signed
            yield f"  {entry.kind.value} {money(entry.cents):>12} {money(running):>12}  {entry.note}"


class CreditAccount(Account):
    """An account that may go below zero, down to its limit."""

    limit = 50_000

    @property
    def available(self):
        return super().available + self.limit


class Transaction:
    """Everything inside happens, or nothing does."""

    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [list(account.entries) for account in self.accounts]
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            return False
        for account, entries in zip(self.accounts, self.saved):
            account.entries[:] = entries
        print(f"rolled back: {error}")
        return issubclass(kind, BankError)


ann, bob = Account("Ann"), CreditAccount("Bob")
ann.deposit(250_000, "salary")
bob.deposit(1_999, "refund")

with Transaction(ann, bob):
    ann.withdraw(100_000, "rent")
    bob.deposit(100_000, "rent from Ann")

with Transaction(ann, bob):
    bob.withdraw(140_000, "a boat")
    ann.deposit(140_000, "for the boat")
    ann.withdraw(500_000, "a bigger boat")

bob.withdraw(120_000, "on credit")

for attempt in (lambda: ann.deposit(-5), lambda: ann.withdraw(10**9), lambda: bob.withdraw(40_000)):
    try:
        attempt()
        print("went through")
    except InsufficientFunds as error:
        print(f"refused: {error} ({error.missing} cents)")
    except BankError as error:
        print(f"refused: {error}")

for account in sorted((ann, bob), key=lambda a: a.balance):
    print(*account.statement(), sep="\n")
print("the bank holds", money(sum(a.balance for a in (ann, bob))))
