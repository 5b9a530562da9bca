# A program that ends in UnboundLocalError.
x = 10
def outer():
    def inner():
        print(x)
        x = 5
    inner()
outer()
