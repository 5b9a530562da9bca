# A program that ends in BankError.
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
    @property
    def balance(self):
        return self._balance
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
class BankError(Exception): pass
class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, wants {amount}")
        self.shortfall = amount - account.balance
acc = Account("ann", 50)
acc.withdraw(20)
try:
    acc.balance = 10
except AttributeError as e:
    print(e)
try:
    acc.withdraw(100)
except BankError as e:
    print(e, e.shortfall)
    try:
        acc.withdrew(1)
    except AttributeError as e2:
        raise BankError("transfer") from e2
