"""Makes classes by calls, which belong to this module."""
import collections
import dataclasses
import enum
import typing

Point = collections.namedtuple("Point", "x y")
Kind = enum.Enum("Kind", "A B")
Data = dataclasses.make_dataclass("Data", ["a"])
Row = typing.NamedTuple("Row", [("a", int)])
Options = typing.TypedDict("Options", {"a": int})
T = typing.TypeVar("T")
UserId = typing.NewType("UserId", int)
