# What was printed before the error is all there.
import sys

for i in range(3):
    print("line", i)
print("no newline", end="")
sys.stdout.write(" more")
[].pop()
