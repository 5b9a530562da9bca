# assert without a message.
def withdraw(balance, amount):
    assert amount <= balance
    return balance - amount


withdraw(5, 10)
