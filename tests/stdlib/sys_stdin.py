# sys.stdin: iteration over lines, readline, read, readlines, mixed with input().
import sys
print(input())
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    line = line.rstrip("\n")
    if line == "stop":
        break
    print("line", line)
print(sys.stdin.readlines())
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
