# Accounts with classes, properties, exceptions, a transaction log and interest.
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAW = "withdraw"
    TRANSFER = "transfer"


@dataclass(frozen=True)
class Entry:
    kind: Kind
    amount: int
    note: str = ""

    def __str__(self):
        sign = "-" if self.kind is Kind.WITHDRAW else "+"
        return f"{self.kind.value:<9}{sign}{self.amount / 100:>10,.2f}  {self.note}".rstrip()


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, wanted):
        super().__init__(f"{account.owner} has {account.balance} but needs {wanted}")
        self.missing = wanted - account.balance


@dataclass
class Account:
    owner: str
    entries: list = field(default_factory=list)
    _count = 0

    def __post_init__(self):
        Account._count += 1
        self.number = f"A{Account._count:03d}"

    @property
    def balance(self):
        return sum(-e.amount if e.kind is Kind.WITHDRAW else e.amount for e in self.entries)

    def deposit(self, amount, note=""):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.entries.append(Entry(Kind.DEPOSIT, amount, note))

    def withdraw(self, amount, note=""):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.entries.append(Entry(Kind.WITHDRAW, amount, note))


class Savings(Account):
    rate = 3

    def add_interest(self):
        self.deposit(self.balance * self.rate // 100, f"interest {self.rate}%")


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, owner, cls=Account):
        account = cls(owner)
        self.accounts[account.number] = account
        return account

    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        a.withdraw(amount, f"to {target}")
        try:
            b.deposit(amount, f"from {source}")
        except ValueError:
            a.entries.pop()
            raise

    def __iter__(self):
        yield from sorted(self.accounts.values(), key=lambda a: -a.balance)

    def __len__(self):
        return len(self.accounts)


bank = Bank()
ann, bob = bank.open("Ann"), bank.open("Bob", Savings)
ann.deposit(100_000, "salary")
bob.deposit(25_050)
bank.transfer("A001", "A002", 30_025)
bob.add_interest()
for action in (lambda: ann.withdraw(10 ** 7), lambda: bank.transfer("A002", "A009", 5), lambda: bank.transfer("A001", "A002", 0), lambda: ann.deposit(-5)):
    try:
        action()
    except InsufficientFunds as e:
        print("refused:", e, "missing", e.missing)
    except KeyError as e:
        print("no account", e)
    except ValueError as e:
        print("bad amount:", e)
for account in bank:
    print(f"{account.number} {account.owner:<6} {account.balance / 100:>10,.2f}")
    for entry in account.entries:
        print("   ", entry)
print(len(bank), isinstance(bob, Account), bob, sep="\n")
