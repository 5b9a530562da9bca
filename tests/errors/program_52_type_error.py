# A program that ends in TypeError.
def average(nums):
    return sum(nums) / len(nums)
print(average([1, 2]), average({1: 2}))
print(average(n for n in [1, 2]))
