# An own exception with its own text.
class PaymentError(Exception):
    def __init__(self, amount, reason):
        super().__init__(amount, reason)
        self.amount, self.reason = amount, reason

    def __str__(self):
        return f"{self.amount} declined: {self.reason}"


def pay(n):
    raise PaymentError(n, "no funds")


pay(100)
