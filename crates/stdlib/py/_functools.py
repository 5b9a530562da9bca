"""The name that programs know for where `partial` and others come from."""

from functools import cmp_to_key, partial, reduce
