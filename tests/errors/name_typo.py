# A misspelt local name, with a suggestion.
def total(prices):
    summed = sum(prices)
    return sumed * 2


print("before")
total([1, 2])
