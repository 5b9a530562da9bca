# A method called on None, the everyday one.
def find(items, want):
    for item in items:
        if item == want:
            return item


result = find([1, 2], 3).bit_length()
