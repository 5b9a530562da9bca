"""Files as memory, which there is none of here: the names are for programs that may do without."""

from _types import show_module as _show_module

ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = range(4)
MAP_SHARED, MAP_PRIVATE, MAP_ANON, MAP_ANONYMOUS = 1, 2, 32, 32
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
PAGESIZE = ALLOCATIONGRANULARITY = 4096
error = OSError


class mmap:
    """A file in memory."""

    def __new__(cls, fileno, length, *args, **options):
        raise PermissionError("a program here can't map files into its memory")


_show_module(mmap)
