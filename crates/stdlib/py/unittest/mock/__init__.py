"""Objects that stand for others in tests, and note how they are used; and patching things with them for a while.

The parts: `_calls` is what a call looks like, `_mocks` the objects, `_magic` their special methods, `_waiting` those that
are awaited or waited for, `_specs` mocks with the shape of something else, `_patching` the patches.
"""

from ._calls import ANY, DEFAULT, FILTER_DIR, _Call, _CallList, call, sentinel
from ._mocks import InvalidSpecError, Mock, NonCallableMock
from ._magic import MagicMock, NonCallableMagicMock, PropertyMock
from ._waiting import AsyncMock, ThreadingMock
from ._specs import create_autospec, mock_open, seal
from ._patching import _patch, patch

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
)

__unittest = True

# Tests compare the texts of these: their classes say that they come from here.
for _each in (
    InvalidSpecError, Mock, NonCallableMock, MagicMock, NonCallableMagicMock, PropertyMock, AsyncMock, ThreadingMock,
    create_autospec, mock_open, seal,
):
    _each.__module__ = __name__
del _each
