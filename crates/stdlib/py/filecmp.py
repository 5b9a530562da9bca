"""Files and folders compared."""

import os
import stat
from itertools import filterfalse
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
_cache = {}


def clear_cache():
    """Forget which files were equal."""
    _cache.clear()


def _signature(path):
    found = os.stat(path)
    return stat.S_IFMT(found.st_mode), found.st_size, found.st_mtime


def _same_content(one, other):
    with open(one, "rb") as first, open(other, "rb") as second:
        while True:
            piece = first.read(BUFSIZE)
            if piece != second.read(BUFSIZE):
                return False
            if not piece:
                return True


def cmp(f1, f2, shallow=True):
    """Whether two files are equal: if `shallow`, those of one kind, size and time are taken to be."""
    one, other = _signature(f1), _signature(f2)
    if one[0] != stat.S_IFREG or other[0] != stat.S_IFREG:
        return False
    if shallow and one == other:
        return True
    if one[1] != other[1]:
        return False
    key = f1, f2, one, other
    if key not in _cache:
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = _same_content(f1, f2)
    return _cache[key]


def cmpfiles(a, b, common, shallow=True):
    """Compare files of the same names in two folders: lists of those that are equal, differ, and can't be compared."""
    result = [], [], []
    for name in common:
        try:
            place = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            place = 2
        result[place].append(name)
    return result


class dircmp:
    """Two folders compared. What is asked for is found out then."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left, self.right, self.shallow = a, b, shallow
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def phase0(self):
        hidden = self.hide + self.ignore
        self.left_list, self.right_list = (
            sorted(name for name in os.listdir(folder) if name not in hidden) for folder in (self.left, self.right)
        )

    def phase1(self):
        right, left = set(self.right_list), set(self.left_list)
        self.common = [name for name in self.left_list if name in right]
        self.left_only = list(filterfalse(right.__contains__, self.left_list))
        self.right_only = list(filterfalse(left.__contains__, self.right_list))

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            kinds = set()
            for folder in (self.left, self.right):
                try:
                    kinds.add(stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode))
                except (OSError, ValueError):
                    kinds.add(None)
            if kinds == {stat.S_IFDIR}:
                self.common_dirs.append(name)
            elif kinds == {stat.S_IFREG}:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(
            self.left, self.right, self.common_files, self.shallow
        )

    def phase4(self):
        self.subdirs = {
            name: type(self)(
                os.path.join(self.left, name), os.path.join(self.right, name), self.ignore, self.hide, shallow=self.shallow
            )
            for name in self.common_dirs
        }

    def phase4_closure(self):
        self.phase4()
        for sub in self.subdirs.values():
            sub.phase4_closure()

    def report(self):
        """Print how the folders differ."""
        print("diff", self.left, self.right)
        for what, names in (
            (f"Only in {self.left}", self.left_only), (f"Only in {self.right}", self.right_only),
            ("Identical files", self.same_files), ("Differing files", self.diff_files),
            ("Trouble with common files", self.funny_files), ("Common subdirectories", self.common_dirs),
            ("Common funny cases", self.common_funny),
        ):  # fmt: skip
            if names:
                names.sort()
                print(what, ":", names)

    def report_partial_closure(self):
        """Print how the folders and those right below them differ."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report()

    def report_full_closure(self):
        """Print how the folders and all below them differ."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report_full_closure()

    def __getattr__(self, name):
        phase = _phases.get(name)
        if phase is None:
            raise AttributeError(name)
        getattr(self, phase)()
        return getattr(self, name)

    __class_getitem__ = classmethod(GenericAlias)


_phases = {
    name: f"phase{phase}"
    for phase, names in enumerate((
        ("left_list", "right_list"), ("common", "left_only", "right_only"),
        ("common_dirs", "common_files", "common_funny"), ("same_files", "diff_files", "funny_files"), ("subdirs",),
    ))
    for name in names
}  # fmt: skip
