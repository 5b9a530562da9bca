"""Archives of `tar`: read, written, added to; plain or compressed by gzip."""

import io
import os
import posixpath
import stat
import time
from builtins import open as _open_plain

__all__ = [
    "TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError", "CompressionError", "StreamError", "ExtractError", "HeaderError",
    "ENCODING", "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT", "DEFAULT_FORMAT", "open", "fully_trusted_filter", "data_filter",
    "tar_filter", "FilterError", "AbsoluteLinkError", "OutsideDestinationError", "SpecialFileError", "AbsolutePathError",
    "LinkOutsideDestinationError",
]
BLOCKSIZE, RECORDSIZE = 512, 10240
NUL = b"\0"
ENCODING = "utf-8"
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = (
    b"0", b"\0", b"1", b"2", b"3", b"4", b"5", b"6", b"7",
)
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE = b"L", b"K", b"x", b"g"
_REGULAR = (REGTYPE, AREGTYPE, CONTTYPE)


class TarError(Exception):
    """What goes wrong with archives."""


class ExtractError(TarError):
    """A file that can't be taken out."""


class ReadError(TarError):
    """An archive that can't be read."""


class CompressionError(TarError):
    """A compression that is not there."""


class StreamError(TarError):
    """What streams can't do."""


class HeaderError(TarError):
    """A header that is none."""


class FilterError(TarError):
    """A file that a filter refuses."""

    tarinfo = None


def _refusal(name, text):
    def __init__(self, tarinfo, *more):
        self.tarinfo = tarinfo
        FilterError.__init__(self, text.format(tarinfo.name, tarinfo.linkname, *more))

    return type(name, (FilterError,), {"__init__": __init__, "__module__": __name__})


AbsolutePathError = _refusal("AbsolutePathError", "member {0!r} has an absolute path")
OutsideDestinationError = _refusal("OutsideDestinationError", "{0!r} would be extracted to {2!r}, which is outside the destination")
SpecialFileError = _refusal("SpecialFileError", "{0!r} is a special file")
AbsoluteLinkError = _refusal("AbsoluteLinkError", "{0!r} is a link to an absolute path")
LinkOutsideDestinationError = _refusal(
    "LinkOutsideDestinationError", "{0!r} would link to {2!r}, which is outside the destination"
)


def fully_trusted_filter(member, dest_path):
    """Take everything."""
    return member


def tar_filter(member, dest_path):
    """Take what stays in the destination, without rights for others to write."""
    changes = {}
    name = member.name
    if name.startswith(("/", os.sep)):
        name = changes["name"] = member.path.lstrip("/" + os.sep)
    if os.path.isabs(name):
        raise AbsolutePathError(member)
    target = os.path.realpath(os.path.join(dest_path, name))
    root = os.path.realpath(dest_path)
    if os.path.commonpath([target, root]) != root:
        raise OutsideDestinationError(member, target)
    if member.mode is not None and member.mode & 0o755 != member.mode:
        changes["mode"] = member.mode & 0o755
    return member.replace(**changes, deep=False) if changes else member


def data_filter(member, dest_path):
    """Take files, folders and links that stay in the destination."""
    member = tar_filter(member, dest_path)
    if not (member.isreg() or member.isdir() or member.islnk() or member.issym()):
        raise SpecialFileError(member)
    if member.islnk() or member.issym():
        if os.path.isabs(member.linkname):
            raise AbsoluteLinkError(member)
        base = os.path.dirname(member.name) if member.issym() else ""
        target = os.path.realpath(os.path.join(dest_path, base, member.linkname))
        root = os.path.realpath(dest_path)
        if os.path.commonpath([target, root]) != root:
            raise LinkOutsideDestinationError(member, target)
    changes = {"uid": None, "gid": None, "uname": None, "gname": None}
    if member.isreg() and member.mode is not None:
        mode = member.mode if member.mode & 0o100 else member.mode & ~0o111
        changes["mode"] = mode | 0o600
    elif member.isdir():
        changes["mode"] = None
    return member.replace(**changes, deep=False)


_FILTERS = {"fully_trusted": fully_trusted_filter, "tar": tar_filter, "data": data_filter}


# ---- Headers ----


def _text(data):
    return data.split(NUL, 1)[0].decode(ENCODING, "surrogateescape")


def _number(data):
    if data[:1] in (b"\x80", b"\xff"):
        value = int.from_bytes(data[1:])
        return value - (256 ** (len(data) - 1) if data[:1] == b"\xff" else 0)
    text = data.split(NUL, 1)[0].decode("ascii", "strict").strip()
    try:
        return int(text or "0", 8)
    except ValueError:
        raise HeaderError("invalid header")


def _octal(value, size, large=False):
    value = int(value)
    if 0 <= value < 8 ** (size - 1):
        return b"%0*o\0" % (size - 1, value)
    if large:
        return (b"\x80" if value >= 0 else b"\xff") + (value % 256 ** (size - 1)).to_bytes(size - 1)
    raise ValueError("overflow in number field")


class TarInfo:
    """What there is to know of a file in an archive."""

    def __init__(self, name=""):
        self.name = name
        self.mode, self.uid, self.gid, self.size, self.mtime, self.chksum = 0o644, 0, 0, 0, 0, 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.pax_headers = {}
        self.sparse = None

    path = property(lambda self: self.name, lambda self, value: setattr(self, "name", value))
    linkpath = property(lambda self: self.linkname, lambda self, value: setattr(self, "linkname", value))

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r} at {id(self):#x}>"

    def replace(self, *, deep=True, **changes):
        """A copy with changes."""
        import copy

        made = copy.deepcopy(self) if deep else copy.copy(self)
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    def isreg(self):
        """Whether it is a file."""
        return self.type in _REGULAR

    isfile = isreg

    def isdir(self):
        """Whether it is a folder."""
        return self.type == DIRTYPE

    def issym(self):
        """Whether it is a symbolic link."""
        return self.type == SYMTYPE

    def islnk(self):
        """Whether it is another name of a file."""
        return self.type == LNKTYPE

    def ischr(self):
        """Whether it is a device of characters."""
        return self.type == CHRTYPE

    def isblk(self):
        """Whether it is a device of blocks."""
        return self.type == BLKTYPE

    def isfifo(self):
        """Whether it is a pipe."""
        return self.type == FIFOTYPE

    def isdev(self):
        """Whether it is a device or a pipe."""
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def issparse(self):
        """False: such files are not read here."""
        return False

    def get_info(self):
        """All of it as a dict."""
        names = ("name", "mode", "uid", "gid", "size", "mtime", "chksum", "type", "linkname", "uname", "gname", "devmajor", "devminor")
        found = {name: getattr(self, name) for name in names}
        if self.isdir() and not found["name"].endswith("/"):
            found["name"] += "/"
        return found

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        """The header, and what has to stand before it."""
        info = self.get_info()
        before, extra = b"", {}
        name, link = info["name"].encode(encoding, errors), info["linkname"].encode(encoding, errors)
        prefix = b""
        if len(name) > 100 or not name.isascii() and format == PAX_FORMAT:
            cut = self._cut(name) if format == USTAR_FORMAT else None
            if format == GNU_FORMAT:
                before += self._long(name, GNUTYPE_LONGNAME)
            elif cut is not None:
                prefix, name = cut
            elif format == PAX_FORMAT:
                extra["path"] = info["name"]
            else:
                raise ValueError("name is too long")
        if len(link) > 100 or not link.isascii() and format == PAX_FORMAT:
            if format == GNU_FORMAT:
                before += self._long(link, GNUTYPE_LONGLINK)
            elif format == PAX_FORMAT:
                extra["linkpath"] = info["linkname"]
            else:
                raise ValueError("linkname is too long")
        if format == PAX_FORMAT:
            if info["mtime"] != int(info["mtime"]):
                extra["mtime"] = str(info["mtime"])
            if info["size"] >= 8**11:
                extra["size"] = str(info["size"])
            extra.update(self.pax_headers)
            if extra:
                before += self._pax(extra)
            name, link = info["name"].encode("ascii", "replace"), info["linkname"].encode("ascii", "replace")
            info["mtime"] = round(info["mtime"])
        return before + self._block(info, name[:100], link[:100], prefix, format)

    @staticmethod
    def _cut(name):
        """A name in two parts at a slash; None if there is none at a fitting place."""
        at = name.rfind(b"/", 0, 156)
        return (name[:at], name[at + 1 :]) if at > 0 and len(name) - at - 1 <= 100 else None

    def _block(self, info, name, link, prefix, format):
        large = format == GNU_FORMAT
        size = 0 if format == PAX_FORMAT and info["size"] >= 8**11 else info["size"]
        parts = [
            name.ljust(100, NUL), _octal((info["mode"] or 0) & 0o7777, 8), _octal(info["uid"] or 0, 8, large),
            _octal(info["gid"] or 0, 8, large), _octal(size, 12, large), _octal(info["mtime"] or 0, 12, large), b" " * 8, info["type"],
            link.ljust(100, NUL), b"ustar  \0" if large else b"ustar\00000", (info["uname"] or "").encode()[:31].ljust(32, NUL),
            (info["gname"] or "").encode()[:31].ljust(32, NUL),
            _octal(info["devmajor"], 8) if self.type in (CHRTYPE, BLKTYPE) else NUL * 8,
            _octal(info["devminor"], 8) if self.type in (CHRTYPE, BLKTYPE) else NUL * 8, prefix.ljust(155, NUL),
        ]
        block = b"".join(parts).ljust(BLOCKSIZE, NUL)
        return block[:148] + b"%06o\0 " % sum(block) + block[156:]

    @staticmethod
    def _long(name, kind):
        head = TarInfo("././@LongLink")
        head.type, head.size, head.mode = kind, len(name) + 1, 0
        return head._block(head.get_info(), b"././@LongLink", b"", b"", GNU_FORMAT) + _padded(name + NUL)

    @staticmethod
    def _pax(headers):
        records = b""
        for key, value in headers.items():
            body = b" " + key.encode() + b"=" + value.encode("utf-8", "surrogateescape") + b"\n"
            size = len(body)
            while size != len(body) + len(str(size)):
                size = len(body) + len(str(size))
            records += str(size).encode() + body
        head = TarInfo("././@PaxHeader")
        head.type, head.size, head.mode = XHDTYPE, len(records), 0
        return head._block(head.get_info(), b"././@PaxHeader", b"", b"", USTAR_FORMAT) + _padded(records)

    @classmethod
    def frombuf(cls, buf, encoding=ENCODING, errors="surrogateescape"):
        """What a header says."""
        if not buf:
            raise HeaderError("empty header")
        if len(buf) != BLOCKSIZE:
            raise HeaderError("truncated header")
        if not buf.strip(NUL):
            raise HeaderError("end of file header")
        made = cls(_text(buf[:100]))
        made.chksum = _number(buf[148:156])
        if made.chksum != sum(buf[:148]) + 256 + sum(buf[156:]):
            raise HeaderError("bad checksum")
        made.mode, made.uid, made.gid = _number(buf[100:108]), _number(buf[108:116]), _number(buf[116:124])
        made.size, made.mtime, made.type = _number(buf[124:136]), _number(buf[136:148]), buf[156:157]
        made.linkname, made.uname, made.gname = _text(buf[157:257]), _text(buf[265:297]), _text(buf[297:329])
        made.devmajor, made.devminor = _number(buf[329:337]), _number(buf[337:345])
        prefix = _text(buf[345:500])
        if made.type == AREGTYPE and made.name.endswith("/"):
            made.type = DIRTYPE
        if made.isdir():
            made.name = made.name.rstrip("/")
        if prefix and made.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK) and buf[257:263] == b"ustar\0":
            made.name = f"{prefix}/{made.name}"
        return made


def _padded(data):
    return data + NUL * (-len(data) % BLOCKSIZE)


# ---- Archives ----


# What CPython tries first. (There is no lzma here, so it can't be that either.)
_NOT_THESE = "".join(
    f"- method {name}: ReadError('not {kind} file')\n" for name, kind in (("gz", "a gzip"), ("bz2", "a bzip2"), ("xz", "an lzma"))
)


class TarFile:
    """An archive."""

    def __init__(self, name=None, mode="r", fileobj=None, format=None, tarinfo=None, dereference=None, ignore_zeros=None,
                 encoding=None, errors="surrogateescape", pax_headers=None, debug=None, errorlevel=None, copybufsize=None):
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._own = fileobj is None
        if fileobj is None:
            fileobj = _open_plain(name, {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}[mode])
        elif name is None and isinstance(getattr(fileobj, "name", None), (str, bytes)):
            name = fileobj.name
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        self.format = DEFAULT_FORMAT if format is None else format
        self.encoding, self.errors = encoding or ENCODING, errors
        self.dereference = bool(dereference)
        self.pax_headers = dict(pax_headers or {})
        self.tarinfo = tarinfo or TarInfo
        self.members = []
        self.closed = False
        self._outer = None
        self.offset = fileobj.tell()
        if mode in "ra":
            try:
                self._read_all()
            except BaseException:
                if self._own:
                    fileobj.close()
                raise
            if mode == "a":
                fileobj.seek(self.offset)

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """Open an archive; what compression it has is seen when it is read, and said when it is written."""
        if not name and not fileobj:
            raise ValueError("nothing to open")
        kind, sign, how = mode.replace("|", ":").partition(":")
        kind = kind or "r"
        if kind not in ("r", "a", "w", "x"):
            raise ValueError("undiscernible mode")
        if how == "xz":
            raise CompressionError("lzma module is not available")
        if how not in ("", "*", "gz", "bz2", "tar"):
            raise CompressionError(f"unknown compression type {how!r}")
        if kind == "r" and how in ("", "*"):
            return cls._read_any(name, fileobj, kwargs)
        if how in ("gz", "bz2"):
            return (cls.gzopen if how == "gz" else cls.bz2open)(name, kind, fileobj, **kwargs)
        if kind == "a" and fileobj is None and not os.path.exists(name):
            kind = "w"
        return cls(name, kind, fileobj, **kwargs)

    @classmethod
    def _read_any(cls, name, fileobj, kwargs):
        file = _open_plain(name, "rb") if fileobj is None else fileobj
        start = file.tell()
        magic = file.read(3)
        file.seek(start)
        if fileobj is None:
            file.close()
        if magic[:2] == b"\x1f\x8b" or magic == b"BZh":
            return (cls.bz2open if magic == b"BZh" else cls.gzopen)(name, "r", fileobj, **kwargs)
        try:
            return cls(name, "r", fileobj, **kwargs)
        except ReadError as wrong:
            if "\n" in str(wrong):
                raise
            raise ReadError(f"file could not be opened successfully:\n{_NOT_THESE}- method tar: {wrong.__class__.__name__}({str(wrong)!r})") from None

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        """Open an archive that is not compressed."""
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def bz2open(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive that is compressed by bzip2."""
        from bz2 import BZ2File

        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        outer = BZ2File(fileobj or name, mode, compresslevel=compresslevel)
        try:
            made = cls(name, mode, outer, **kwargs)
        except (OSError, EOFError) as wrong:
            outer.close()
            raise ReadError("not a bzip2 file") from wrong
        made._outer = outer
        return made

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive that is compressed by gzip."""
        from gzip import GzipFile

        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        outer = GzipFile(name, mode + "b", compresslevel, fileobj)
        try:
            made = cls(name, mode, outer, **kwargs)
        except (OSError, EOFError) as wrong:
            outer.close()
            raise ReadError("not a gzip file") from wrong
        made._outer = outer
        return made

    # ---- Reading ----

    def _read_all(self):
        """Read all headers."""
        names, pax = {}, {}
        self._end = False
        while True:
            place = self.fileobj.tell()
            self.offset = place
            block = self.fileobj.read(BLOCKSIZE)
            try:
                info = self.tarinfo.frombuf(block, self.encoding, self.errors)
            except HeaderError as wrong:
                if str(wrong) in ("empty header", "end of file header"):
                    if not self.members and str(wrong) == "empty header" and place == 0:
                        raise ReadError("empty file") from None
                    return
                if not self.members:
                    text = {"truncated header": "truncated header", "bad checksum": "bad checksum"}.get(str(wrong), str(wrong))
                    raise ReadError(text if text != "empty header" else "empty file") from None
                raise ReadError(str(wrong)) from None
            info.offset, info.offset_data = place, self.fileobj.tell()
            if info.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE):
                data = self.fileobj.read(-(-info.size // BLOCKSIZE) * BLOCKSIZE)[: info.size]
                if info.type in (XHDTYPE, XGLTYPE):
                    found = self._pax_records(data)
                    (pax if info.type == XHDTYPE else self.pax_headers).update(found)
                else:
                    names["name" if info.type == GNUTYPE_LONGNAME else "linkname"] = _text(data)
                continue
            for field, value in names.items():
                setattr(info, field, value.rstrip("/") if field == "name" and info.isdir() else value)
            self._apply(info, {**self.pax_headers, **pax})
            names, pax = {}, {}
            self.members.append(info)
            if info.isreg() or info.type not in (LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE):
                self.fileobj.seek(info.offset_data + -(-info.size // BLOCKSIZE) * BLOCKSIZE)

    @staticmethod
    def _pax_records(data):
        found = {}
        while data:
            size = int(data.split(b" ", 1)[0])
            key, _, value = data[:size].split(b" ", 1)[1].rstrip(b"\n").partition(b"=")
            found[key.decode()] = value.decode("utf-8", "surrogateescape")
            data = data[size:].lstrip(NUL)
        return found

    @staticmethod
    def _apply(info, headers):
        info.pax_headers = headers
        for key, value in headers.items():
            if key in ("path", "linkpath", "uname", "gname"):
                setattr(info, key, value.rstrip("/") if key == "path" else value)
            elif key in ("size", "uid", "gid"):
                setattr(info, key, int(value))
            elif key == "mtime":
                info.mtime = float(value)

    def _check(self, modes):
        if self.closed:
            raise OSError(f"{self.__class__.__name__} is closed")
        if self.mode not in modes:
            raise OSError(f"bad operation for mode {self.mode!r}")

    def getmembers(self):
        """What is known of all files."""
        self._check("rawx")
        return self.members

    def getnames(self):
        """The names of all files."""
        return [info.name for info in self.getmembers()]

    def getmember(self, name):
        """What is known of a file; of several of a name the last one."""
        self._check("rawx")
        for info in reversed(self.members):
            if info.name == name.rstrip("/"):
                return info
        raise KeyError(f"filename {name!r} not found")

    def __iter__(self):
        return iter(list(self.members))

    def next(self):
        """The next file; None at the end."""
        self._check("ra")
        self._at = getattr(self, "_at", -1) + 1
        return self.members[self._at] if self._at < len(self.members) else None

    def list(self, verbose=True, *, members=None):
        """Print a table of the files."""
        for info in self.members if members is None else members:
            parts = []
            if verbose:
                parts.append(stat.filemode((stat.S_IFDIR if info.isdir() else stat.S_IFREG) | (info.mode or 0)))
                parts.append(f"{info.uname or info.uid}/{info.gname or info.gid} {info.size:10d}")
                parts.append("%d-%02d-%02d %02d:%02d:%02d" % time.localtime(info.mtime)[:6])
            parts.append(info.name + ("/" if info.isdir() else ""))
            if verbose and info.issym():
                parts.append("-> " + info.linkname)
            print(" ".join(parts), end=" \n")

    def extractfile(self, member):
        """A file's content as a stream; None for what has none."""
        self._check("r")
        info = self.getmember(member) if isinstance(member, str) else member
        if info.islnk() or info.issym():
            return self.extractfile(self._target(info))
        if not info.isreg() and info.isdev() or info.isdir():
            return None
        self.fileobj.seek(info.offset_data)
        data = self.fileobj.read(info.size)
        if len(data) != info.size:
            raise ReadError("unexpected end of data")
        stream = io.BufferedReader(_Content(data))
        stream.raw.name = info.name
        return stream

    def _target(self, info):
        name = info.linkname
        if info.issym():
            name = posixpath.normpath(posixpath.join(posixpath.dirname(info.name), name))
        try:
            return self.getmember(name)
        except KeyError:
            raise KeyError(f"linkname {name!r} not found") from None

    def _filter(self, filter):
        if filter is None:
            import warnings

            warnings.warn(
                "Python 3.14 will, by default, filter extracted tar archives and reject files or modify their metadata. "
                "Use the filter argument to control this behavior.", DeprecationWarning, stacklevel=4,
            )
            return fully_trusted_filter
        if callable(filter):
            return filter
        if filter not in _FILTERS:
            raise ValueError(f"filter {filter!r} not found")
        return _FILTERS[filter]

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """Write all files to the host's files."""
        self._check("r")
        keep = self._filter(filter)
        for info in self.members if members is None else members:
            self._extract(self.getmember(info) if isinstance(info, str) else info, os.fspath(path), keep)

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        """Write a file to the host's files."""
        self._check("r")
        info = self.getmember(member) if isinstance(member, str) else member
        self._extract(info, os.fspath(path) or ".", self._filter(filter))

    def _extract(self, info, folder, keep):
        kept = keep(info, folder)
        if kept is None:
            return
        target = os.path.join(folder, kept.name)
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above, exist_ok=True)
        if kept.isdir():
            os.makedirs(target, exist_ok=True)
        elif kept.issym():
            os.symlink(kept.linkname, target)
        elif kept.isdev():
            raise ExtractError("special files can't be made here")
        else:
            with _open_plain(target, "wb") as file:
                file.write(self.extractfile(info).read())

    # ---- Writing ----

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """What is known of a file of the host's."""
        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        arcname = name if arcname is None else arcname
        made = self.tarinfo(os.fspath(arcname).replace(os.sep, "/").lstrip("/"))
        found = os.stat(name) if self.dereference or fileobj is not None else os.lstat(name)
        if stat.S_ISDIR(found.st_mode):
            made.type = DIRTYPE
        elif stat.S_ISLNK(found.st_mode):
            made.type, made.linkname = SYMTYPE, os.readlink(name)
        elif not stat.S_ISREG(found.st_mode):
            return None
        made.mode, made.uid, made.gid, made.mtime = found.st_mode, found.st_uid, found.st_gid, found.st_mtime
        made.size = found.st_size if made.isreg() else 0
        return made

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Add a file or folder of the host's."""
        self._check("awx")
        arcname = os.fspath(name if arcname is None else arcname)
        if self.name is not None and os.path.abspath(name) == self.name:
            return
        info = self.gettarinfo(name, arcname)
        if info is None or filter is not None and (info := filter(info)) is None:
            return
        if info.isreg():
            with _open_plain(name, "rb") as file:
                self.addfile(info, file)
            return
        self.addfile(info)
        if info.isdir() and recursive:
            for one in sorted(os.listdir(name)):
                self.add(os.path.join(name, one), os.path.join(arcname, one), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Add a file whose content is read from a stream."""
        self._check("awx")
        if fileobj is None and tarinfo.isreg() and tarinfo.size != 0:
            raise ValueError("fileobj not provided for non zero-size regular file")
        import copy

        info = copy.copy(tarinfo)
        head = info.tobuf(self.format, self.encoding, self.errors)
        self.fileobj.write(head)
        info.offset, self.offset = self.offset, self.offset + len(head)
        info.offset_data = self.offset
        if fileobj is not None:
            data = fileobj.read(info.size)
            if len(data) < info.size:
                raise OSError("unexpected end of data")
            data = _padded(data)
            self.fileobj.write(data)
            self.offset += len(data)
        self.members.append(info)

    def close(self):
        """Finish the archive."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in "awx":
                self.offset += 2 * BLOCKSIZE
                self.fileobj.write(NUL * (2 * BLOCKSIZE + -self.offset % RECORDSIZE))
        finally:
            if self._own or self._outer is not None:
                self.fileobj.close()

    def __enter__(self):
        if self.closed:
            raise OSError(f"{self.__class__.__name__} is closed")
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.close()
        else:
            self.closed = True
            if self._own or self._outer is not None:
                self.fileobj.close()


class _Content(io.BytesIO):
    """What a file in an archive holds."""


open = TarFile.open


def is_tarfile(name):
    """Whether a file, given by name or as a stream, is an archive."""
    try:
        if hasattr(name, "read"):
            place = name.tell()
            TarFile.open(fileobj=name).close()
            name.seek(place)
        else:
            TarFile.open(name).close()
        return True
    except TarError:
        return False
