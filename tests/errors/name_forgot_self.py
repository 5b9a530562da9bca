# An attribute written without `self.`.
class Account:
    def __init__(self):
        self.balance = 10

    def show(self):
        return balance


Account().show()
