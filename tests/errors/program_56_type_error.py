# A program that ends in TypeError.
class It:
    def __iter__(self): return 5
for x in It(): pass
