# A program that ends in TypeError.
def a(): b()
def b(): c()
def c():
    d = {"k": [1, 2, {"z": None}]}
    return d["k"][2]["z"]["deep"]["deeper"]
a()
