# input: prompts, lines, empty lines, the end of the input.
name = input("name? ")
print("hello", name)
nums = list(map(int, input().split()))
print(nums, sum(nums), repr(input("empty: ")), repr(input()))
lines = []
while True:
    try:
        line = input("> ")
    except EOFError as e:
        print("\nEOF", e)
        break
    lines.append(line)
print(lines)
