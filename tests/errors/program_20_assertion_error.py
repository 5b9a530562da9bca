# A program that ends in AssertionError.
def process(order):
    assert order["qty"] > 0, f"bad quantity in {order}"
    price = order["price"]
    return price * order["qty"]
orders = [{"qty": 1, "price": 2.5}, {"qty": 0, "price": 1}]
print(sum(map(process, orders[:1])))
total = sum(process(o) for o in orders)
