"""The name that programs know for where `deque` comes from."""

from _containers import _count_elements, _deque_iterator, _deque_reverse_iterator, deque
from collections import OrderedDict, defaultdict
