"""What the numbers in the results of `os.stat` mean."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFSOCK, S_IFLNK, S_IFREG, S_IFBLK = 0o140000, 0o120000, 0o100000, 0o060000
S_IFDIR, S_IFCHR, S_IFIFO = 0o040000, 0o020000, 0o010000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_ENFMT = S_ISGID
S_IREAD, S_IWRITE, S_IEXEC = 0o400, 0o200, 0o100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001

UF_NODUMP, UF_IMMUTABLE, UF_APPEND, UF_OPAQUE, UF_NOUNLINK = 1, 2, 4, 8, 16
UF_COMPRESSED, UF_HIDDEN = 0x20, 0x8000
SF_ARCHIVED, SF_IMMUTABLE, SF_APPEND, SF_NOUNLINK, SF_SNAPSHOT = 0x10000, 0x20000, 0x40000, 0x100000, 0x200000


def S_IFMT(mode):
    """The part that tells the kind of file."""
    return mode & 0o170000


def S_IMODE(mode):
    """The part that can be set by `os.chmod`."""
    return mode & 0o7777


def _test_for(kind, number):
    """A function that tells whether a mode is that of such a file. Zero stands for kinds that only other systems have."""

    def test(mode):
        return mode & 0o170000 == number != 0

    test.__name__ = test.__qualname__ = "S_IS" + kind
    return test


S_ISDIR, S_ISREG, S_ISLNK = _test_for("DIR", S_IFDIR), _test_for("REG", S_IFREG), _test_for("LNK", S_IFLNK)
S_ISBLK, S_ISCHR = _test_for("BLK", S_IFBLK), _test_for("CHR", S_IFCHR)
S_ISFIFO, S_ISSOCK = _test_for("FIFO", S_IFIFO), _test_for("SOCK", S_IFSOCK)
S_ISDOOR, S_ISPORT, S_ISWHT = _test_for("DOOR", S_IFDOOR), _test_for("PORT", S_IFPORT), _test_for("WHT", S_IFWHT)


_KINDS = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}


def filemode(mode):
    """The text that `ls -l` shows for a mode."""
    text = _KINDS.get(S_IFMT(mode), "?")
    specials = ((S_ISUID, "s", "S"), (S_ISGID, "s", "S"), (S_ISVTX, "t", "T"))
    for shift, (bit, both, alone) in zip((6, 3, 0), specials):
        part = mode >> shift
        text += "r" if part & 4 else "-"
        text += "w" if part & 2 else "-"
        if mode & bit:
            text += both if part & 1 else alone
        else:
            text += "x" if part & 1 else "-"
    return text


FILE_ATTRIBUTE_READONLY, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM = 1, 2, 4
FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_NORMAL = 16, 32, 64, 128
FILE_ATTRIBUTE_TEMPORARY, FILE_ATTRIBUTE_SPARSE_FILE, FILE_ATTRIBUTE_REPARSE_POINT = 256, 512, 1024
FILE_ATTRIBUTE_COMPRESSED, FILE_ATTRIBUTE_ENCRYPTED = 2048, 16384
