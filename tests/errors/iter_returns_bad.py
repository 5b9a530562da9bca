# __iter__ returns something that is no iterator.
class Bag:
    def __iter__(self):
        return [1, 2]


for x in Bag():
    print(x)
