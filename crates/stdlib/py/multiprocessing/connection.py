"""Connections between processes; those over the network are not here."""

from ._data import Connection, Pipe

__all__ = ["Client", "Connection", "Listener", "Pipe", "wait"]


def _refuse(*args, **kwargs):
    raise PermissionError("a program here reaches no network")


Client = Listener = _refuse


def wait(object_list, timeout=None):
    """The connections of these that have something to receive."""
    import threading

    threading._wait(lambda: any(c.poll() for c in object_list), timeout, "connections are waited for that nobody sends to")
    return [c for c in object_list if c.poll()]
