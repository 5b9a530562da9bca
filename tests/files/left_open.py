# Files that nobody closes: what was written is there when another file is opened, and at the end.
import sys

folder = sys.argv[1] + "/"


def write(name, text, mode="w"):
    open(folder + name, mode).write(text)


write("a", "one\n")
print(open(folder + "a").read())
write("a", "two\n", "a")
write("b", b"bytes", "wb")
print(open(folder + "a").read(), open(folder + "b", "rb").read())
kept = open(folder + "c", "w")
kept.write("x" * 20000 + "end")
print(len(open(folder + "c").read()) > 8192)
kept.close()
print(open(folder + "c").read()[-3:])
print("last", file=open(folder + "d", "w"))
