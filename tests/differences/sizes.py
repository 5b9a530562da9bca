# sys.getsizeof: of CPython's order, and what holds there of one size and another.
import sys

print([sys.getsizeof(value) for value in (None, True, 1, 1.5, "", "abc", b"", (), (1, 2), [], object())])
print(sys.getsizeof([1, 2, 3]) > sys.getsizeof([]), sys.getsizeof({1: 2}) > sys.getsizeof({}), sys.getsizeof(2**100) > sys.getsizeof(1))
print(sys.getsizeof("a" * 100) - sys.getsizeof(""), sys.getsizeof("\u20ac" * 100) > sys.getsizeof("a" * 100))
# Nobody counts references.
print(sys.getrefcount(s := object()), sys.getrefcount(1))
