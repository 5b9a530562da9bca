"""Zip archives: read, written, added to. What is compressed in them is by `zlib` or not at all."""

# (Programs that import this one rely on having `importlib.util`, too.)
import importlib.util  # noqa: F401
import io
import os
import stat
import struct
import sys
import time
import zlib
from binascii import crc32
from builtins import open as _open_plain

__all__ = [
    "BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo", "ZipFile",
    "PyZipFile", "LargeZipFile", "Path",
]

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = ZIP_MAX_COMMENT = 0xFFFF
DEFAULT_VERSION, ZIP64_VERSION, _BZIP2_VERSION = 20, 45, 46
_BIG = 0xFFFFFFFF
compressor_names = {0: "store", 8: "deflate", 9: "deflate64", 12: "bzip2", 14: "lzma"}


class BadZipFile(Exception):
    """A file that is no archive, or damaged."""


class LargeZipFile(Exception):
    """What needs the extensions for large files, where they are not allowed."""


error = BadZipfile = BadZipFile

# The end of an archive, the two parts of it for large ones, an entry of the directory, and what stands before each file.
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_FINDER = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")


def is_zipfile(filename):
    """Whether a file, given by name or as a stream, seems to be an archive."""
    try:
        if hasattr(filename, "read"):
            place = filename.tell()
            found = _find_end(filename)
            filename.seek(place)
            return found is not None
        with _open_plain(filename, "rb") as file:
            return _find_end(file) is not None
    except (OSError, BadZipFile):
        return False


def _find_end(file):
    """The parts of the archive's end, and where it is; None if there is none."""
    size = file.seek(0, 2)
    start = max(size - ZIP_MAX_COMMENT - _END.size, 0)
    file.seek(start)
    data = file.read()
    at = data.rfind(b"PK\5\6")
    if at < 0 or len(data) - at < _END.size:
        return None
    parts = list(_END.unpack_from(data, at))
    comment = data[at + _END.size : at + _END.size + parts[7]]
    place = start + at
    if place >= _FINDER.size:
        file.seek(place - _FINDER.size)
        signature, _, _, _ = _FINDER.unpack(file.read(_FINDER.size))
        if signature == b"PK\6\7" and place >= _FINDER.size + _END64.size:
            file.seek(place - _FINDER.size - _END64.size)
            large = _END64.unpack(file.read(_END64.size))
            if large[0] == b"PK\6\6":
                place -= _FINDER.size + _END64.size
                parts[3:7] = large[6], large[7], large[8], large[9]
    return parts, comment, place


class ZipInfo:
    """What there is to know of a file in an archive."""

    __slots__ = (
        "orig_filename", "filename", "date_time", "compress_type", "compress_level", "comment", "extra", "create_system",
        "create_version", "extract_version", "reserved", "flag_bits", "volume", "internal_attr", "external_attr", "header_offset",
        "CRC", "compress_size", "file_size", "_raw_time", "_end_offset",
    )

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        filename = filename.split("\0", 1)[0]
        if os.sep != "/" and os.sep in filename:
            filename = filename.replace(os.sep, "/")
        self.filename, self.date_time = filename, date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type, self.compress_level = ZIP_STORED, None
        self.comment = self.extra = b""
        self.create_system = 0 if sys.platform == "win32" else 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = self.CRC = self.header_offset = 0
        self._end_offset = None

    _compresslevel = property(lambda self: self.compress_level, lambda self, value: setattr(self, "compress_level", value))

    def __repr__(self):
        parts = [f"<{self.__class__.__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            parts.append(f" compress_type={compressor_names.get(self.compress_type, self.compress_type)}")
        high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if high:
            parts.append(f" filemode={stat.filemode(high)!r}")
        if low:
            parts.append(f" external_attr={low:#x}")
        folder = self.is_dir()
        if not folder or self.file_size:
            parts.append(f" file_size={self.file_size!r}")
        if (not folder or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f" compress_size={self.compress_size!r}")
        return "".join(parts) + ">"

    def is_dir(self):
        """Whether it is a folder."""
        return self.filename.endswith("/")

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """What is known of a file of the host's."""
        filename = os.fspath(filename)
        found = os.stat(filename)
        folder = stat.S_ISDIR(found.st_mode)
        date_time = time.localtime(found.st_mtime)[0:6]
        if not strict_timestamps:
            date_time = max(date_time, (1980, 1, 1, 0, 0, 0)) if date_time[0] < 1980 else min(date_time, (2107, 12, 31, 23, 59, 59))
        name = os.path.normpath(os.path.splitdrive(filename if arcname is None else arcname)[1]).lstrip("/")
        made = cls(name + "/" if folder else name, date_time)
        made.external_attr = (found.st_mode & 0xFFFF) << 16
        if folder:
            made.external_attr |= 0x10
        else:
            made.file_size = found.st_size
        return made

    def _encoded(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits & ~0x800
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | 0x800

    def _time(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def FileHeader(self, zip64=None):
        """What stands before the file in the archive."""
        crc, size, packed = (0, 0, 0) if self.flag_bits & 8 else (self.CRC, self.file_size, self.compress_size)
        extra = self.extra
        large = size > ZIP64_LIMIT or packed > ZIP64_LIMIT if zip64 is None else zip64
        if large:
            extra += struct.pack("<HHQQ", 1, 16, size, packed)
            size = packed = _BIG
            self.extract_version = max(ZIP64_VERSION, self.extract_version)
            self.create_version = max(ZIP64_VERSION, self.create_version)
        if self.compress_type == ZIP_BZIP2:
            self.extract_version = max(_BZIP2_VERSION, self.extract_version)
            self.create_version = max(_BZIP2_VERSION, self.create_version)
        name, flags = self._encoded()
        clock, day = self._time()
        head = _LOCAL.pack(b"PK\3\4", self.extract_version, self.reserved, flags, self.compress_type, clock, day, crc, packed, size,
                           len(name), len(extra))
        return head + name + extra

    def _entry(self):
        """What stands for the file in the directory."""
        extra, large = self.extra, []
        size, packed, place = self.file_size, self.compress_size, self.header_offset
        if size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            large += [size, packed]
            size = packed = _BIG
        if place > ZIP64_LIMIT:
            large.append(place)
            place = _BIG
        if large:
            extra = struct.pack(f"<HH{len(large)}Q", 1, 8 * len(large), *large) + extra
        name, flags = self._encoded()
        clock, day = self._time()
        head = _ENTRY.pack(
            b"PK\1\2", self.create_version, self.create_system, self.extract_version, self.reserved, flags, self.compress_type, clock,
            day, self.CRC, packed, size, len(name), len(extra), len(self.comment), 0, self.internal_attr, self.external_attr, place,
        )
        return head + name + extra + self.comment

    def _read_extra(self):
        """What the extra fields say of large sizes."""
        extra = self.extra
        while len(extra) >= 4:
            kind, size = struct.unpack("<HH", extra[:4])
            if size + 4 > len(extra):
                raise BadZipFile(f"Corrupt extra field {kind:04x} (size={size})")
            if kind == 1:
                data = extra[4 : 4 + size]
                for field in ("file_size", "compress_size", "header_offset"):
                    if getattr(self, field) in (_BIG, 0xFFFFFFFFFFFFFFFF):
                        if len(data) < 8:
                            raise BadZipFile(f"Corrupt zip64 extra field. {field.replace('_', ' ').capitalize()} not found.")
                        setattr(self, field, int.from_bytes(data[:8], "little"))
                        data = data[8:]
            extra = extra[4 + size :]


def _check_compression(kind):
    if kind in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2):
        return
    if kind == ZIP_LZMA:
        raise RuntimeError("Compression requires the (missing) lzma module")
    raise NotImplementedError("That compression method is not supported")


class ZipExtFile(io.BufferedIOBase):
    """A file of an archive, to be read."""

    def __init__(self, data, mode, info):
        self._data = io.BytesIO(data)
        self.name = info.filename
        self.mode = mode
        self.newlines = None
        self._kind = info.compress_type

    def readable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def _check(self):
        if self._data.closed:
            raise ValueError("I/O operation on closed file.")

    def read(self, n=-1):
        """Read bytes."""
        if self._data.closed:
            raise ValueError("read from closed file.")
        return self._data.read(n)

    def read1(self, n=-1):
        """Read bytes, at most as many."""
        return self.read(n)

    def readinto(self, buffer):
        return self._data.readinto(buffer)

    def readline(self, limit=-1):
        """Read a line."""
        self._check()
        return self._data.readline(limit)

    def peek(self, n=1):
        """The next bytes, which stay to be read."""
        place = self._data.tell()
        data = self._data.read(n)
        self._data.seek(place)
        return data

    def seek(self, offset, whence=os.SEEK_SET):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)")
        return self._data.seek(offset, whence)

    def tell(self):
        self._check()
        return self._data.tell()

    def close(self):
        self._data.close()

    @property
    def closed(self):
        return self._data.closed

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def __repr__(self):
        kind = compressor_names[self._kind]
        state = " [closed]" if self._data.closed else f" name={self.name!r}"
        if not self._data.closed and self.mode != "r":
            state += f" mode={self.mode!r}"
        if not self._data.closed and self._kind != ZIP_STORED:
            state += f" compress_type={kind}"
        return f"<{self.__class__.__module__}.{self.__class__.__qualname__}{state}>"


class _ZipWriteFile(io.BufferedIOBase):
    """A file of an archive, to be written; it gets there when it is closed."""

    def __init__(self, archive, info):
        self._archive = archive
        self._info = info
        self._parts = []
        self.name = info.filename
        self.mode = "w"

    def write(self, data):
        """Write bytes."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        data = bytes(data)
        self._parts.append(data)
        return len(data)

    def writable(self):
        return True

    def close(self):
        """Finish the file."""
        if self.closed:
            return
        super().close()
        self._archive._writing = False
        self._archive._add(self._info, b"".join(self._parts))


class ZipFile:
    """An archive."""

    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self.mode, self.compression, self.compresslevel = mode, compression, compresslevel
        self.filelist, self.NameToInfo = [], {}
        self.pwd, self._comment, self.debug = None, b"", 0
        self._allowZip64, self._strict_timestamps = allowZip64, strict_timestamps
        self.metadata_encoding = metadata_encoding
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        self._writing = self._changed = False
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._own = isinstance(file, str)
        if self._own:
            self.filename = file
            self.fp = self._opened(file, mode)
        else:
            self.fp = file
            self.filename = getattr(file, "name", None)
        try:
            self._begin(mode)
        except BaseException:
            fp, self.fp = self.fp, None
            if self._own:
                fp.close()
            raise

    @staticmethod
    def _opened(file, mode):
        if mode == "a":
            try:
                return _open_plain(file, "r+b")
            except OSError:
                return _open_plain(file, "w+b")
        return _open_plain(file, {"r": "rb", "w": "w+b", "x": "x+b"}[mode])

    def _begin(self, mode):
        if mode == "r":
            self._read_directory()
        elif mode in "wx":
            self._changed = True
            try:
                self.start_dir = self.fp.tell()
            except (AttributeError, OSError):
                self.start_dir = 0
        else:
            try:
                self._read_directory()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                # Not an archive yet: one is put behind what there is.
                self.fp.seek(0, 2)
                self._changed = True
                self.start_dir = self.fp.tell()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def __repr__(self):
        parts = [f"<{self.__class__.__module__}.{self.__class__.__qualname__}"]
        if self.fp is not None:
            if self._own:
                parts.append(f" filename={self.filename!r}")
            else:
                parts.append(f" file={self.fp!r}" if self.filename is None else f" filename={self.filename!r}")
            parts.append(f" mode={self.mode!r}")
        else:
            parts.append(" [closed]")
        return "".join(parts) + ">"

    def _read_directory(self):
        found = _find_end(self.fp)
        if found is None:
            raise BadZipFile("File is not a zip file")
        parts, self._comment, place = found
        size, offset = parts[5], parts[6]
        # Something may stand before the archive.
        before = place - size - offset
        self.start_dir = offset + before
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        self.fp.seek(self.start_dir)
        data = self.fp.read(size)
        at = 0
        while at < size:
            if len(data) - at < _ENTRY.size:
                raise BadZipFile("Truncated central directory")
            entry = _ENTRY.unpack_from(data, at)
            if entry[0] != b"PK\1\2":
                raise BadZipFile("Bad magic number for central directory")
            at += _ENTRY.size
            info = self._info(entry, data[at : at + entry[12]])
            at += entry[12]
            info.extra = data[at : at + entry[13]]
            at += entry[13]
            info.comment = data[at : at + entry[14]]
            at += entry[14]
            info._read_extra()
            info.header_offset += before
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    def _info(self, entry, name):
        flags = entry[5]
        name = name.decode("utf-8" if flags & 0x800 else self.metadata_encoding or "cp437")
        info = ZipInfo(name)
        (info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits, info.compress_type, clock, day,
         info.CRC, info.compress_size, info.file_size) = entry[1:12]
        info.volume, info.internal_attr, info.external_attr, info.header_offset = entry[15:19]
        if info.extract_version > 63:
            raise NotImplementedError(f"zip file version {info.extract_version / 10:.1f}")
        info._raw_time = clock
        info.date_time = (day >> 9) + 1980, day >> 5 & 15, day & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2
        return info

    # ---- What is in it ----

    def namelist(self):
        """The names of the files."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """What is known of the files."""
        return self.filelist

    def printdir(self, file=None):
        """Print a table of the files."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6]
            print("%-46s %s %12d" % (info.filename, date, info.file_size), file=file)

    def testzip(self):
        """The name of the first damaged file; None if there is none."""
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename

    def getinfo(self, name):
        """What is known of a file."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    def setpassword(self, pwd):
        """Set the password for encrypted files."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    @property
    def comment(self):
        """The archive's comment."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings

            warnings.warn(f"Archive comment is too long; truncating to {ZIP_MAX_COMMENT} bytes", stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._changed = True

    # ---- Reading ----

    def read(self, name, pwd=None):
        """The bytes of a file."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Open a file of the archive."""
        if mode not in {"r", "w"}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type = self.compression
            info.compress_level = self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(info)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                             "Close the writing handle before trying to read.")
        return ZipExtFile(self._data(info), mode, info)

    def _data(self, info):
        place = self.fp.tell()
        self.fp.seek(info.header_offset)
        head = self.fp.read(_LOCAL.size)
        if len(head) != _LOCAL.size:
            raise BadZipFile("Truncated file header")
        head = _LOCAL.unpack(head)
        if head[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        name = self.fp.read(head[10])
        self.fp.seek(head[11], 1)
        if info.flag_bits & 0x20:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if info.flag_bits & 0x40:
            raise NotImplementedError("strong encryption (flag bit 6)")
        decoded = name.decode("utf-8" if head[3] & 0x800 else self.metadata_encoding or "cp437")
        if decoded != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {name!r} differ.")
        if info.flag_bits & 1:
            if not self.pwd:
                raise RuntimeError(f"File {info.filename!r} is encrypted, password required for extraction")
            raise NotImplementedError("encrypted files can't be read here")
        _check_compression(info.compress_type)
        data = self.fp.read(info.compress_size)
        self.fp.seek(place)
        if info.compress_type == ZIP_DEFLATED:
            data = zlib.decompressobj(-15).decompress(data)
        elif info.compress_type == ZIP_BZIP2:
            import bz2

            data = bz2.BZ2Decompressor().decompress(data)
        if crc32(data) != info.CRC:
            raise BadZipFile(f"Bad CRC-32 for file {info.filename!r}")
        return data

    def extract(self, member, path=None, pwd=None):
        """Write a file of the archive to the host's files; return where."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write all files of the archive to the host's files."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path, pwd)

    def _extract(self, member, target, pwd):
        if not isinstance(member, ZipInfo):
            member = self.getinfo(member)
        # Names never lead out of the target.
        name = os.path.splitdrive(member.filename.replace("/", os.path.sep))[1]
        parts = [part for part in name.split(os.path.sep) if part not in ("", os.path.curdir, os.path.pardir)]
        target = os.path.normpath(os.path.join(target, os.path.sep.join(parts)))
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above, exist_ok=True)
        if member.is_dir():
            if not os.path.isdir(target):
                os.mkdir(target)
            return target
        with self.open(member, pwd=pwd) as source, _open_plain(target, "wb") as file:
            file.write(source.read())
        return target

    # ---- Writing ----

    def _check_write(self, info):
        if info.filename in self.NameToInfo:
            import warnings

            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(info.compress_type)
        if not self._allowZip64 and len(self.filelist) >= ZIP_FILECOUNT_LIMIT:
            raise LargeZipFile("Files count would require ZIP64 extensions")

    def _open_to_write(self, info):
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. "
                             "Close the first handle before opening another.")
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        self._check_write(info)
        self._writing = self._changed = True
        return _ZipWriteFile(self, info)

    def _add(self, info, data):
        """Put a file at the end of the archive."""
        info.file_size = len(data)
        info.CRC = crc32(data)
        packed = data
        if info.compress_type == ZIP_DEFLATED:
            inner = zlib.compressobj(-1 if info.compress_level is None else info.compress_level, zlib.DEFLATED, -15)
            packed = inner.compress(data) + inner.flush()
        elif info.compress_type == ZIP_BZIP2:
            import bz2

            packed = bz2.compress(data, info.compress_level or 9)
        info.compress_size = len(packed)
        if not self._allowZip64 and max(info.file_size, info.compress_size) > ZIP64_LIMIT:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        if self.fp.seekable():
            self.fp.seek(self.start_dir)
        info.header_offset = self.start_dir
        head = info.FileHeader()
        self.fp.write(head)
        self.fp.write(packed)
        self.start_dir += len(head) + len(packed)
        self._changed = True
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file of the host's."""
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        self._check_write(info)
        with _open_plain(filename, "rb") as file:
            self._add(info, file.read())

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add a file whose content is given."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
            info.external_attr = info.external_attr or 0o600 << 16
        else:
            info = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            info.compress_type = self.compression
            info.compress_level = self.compresslevel
            if info.filename.endswith("/"):
                info.external_attr = 0o40775 << 16 | 0x10
            else:
                info.external_attr = 0o600 << 16
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        self._check_write(info)
        self._add(info, bytes(data))

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a folder."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            info = ZipInfo(zinfo_or_directory_name.rstrip("/") + "/")
            info.external_attr = (0o40000 | mode) << 16 & _BIG | 0x10
        else:
            raise TypeError("Expected type str or ZipInfo")
        self._check_write(info)
        self._add(info, b"")

    def close(self):
        """Write the directory, if anything has changed, and close the file."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. "
                             "Close the writing handle before closing the zip.")
        try:
            if self.mode in ("w", "x", "a") and self._changed:
                if self.fp.seekable():
                    self.fp.seek(self.start_dir)
                self._write_directory()
        finally:
            fp, self.fp = self.fp, None
            if self._own:
                fp.close()

    def _write_directory(self):
        start = self.start_dir
        directory = b"".join(info._entry() for info in self.filelist)
        self.fp.write(directory)
        count, size, place = len(self.filelist), len(directory), start
        if count > ZIP_FILECOUNT_LIMIT or place > ZIP64_LIMIT or size > ZIP64_LIMIT:
            if not self._allowZip64:
                raise LargeZipFile("Central directory would require ZIP64 extensions")
            self.fp.write(_END64.pack(b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, place))
            self.fp.write(_FINDER.pack(b"PK\6\7", 0, place + size, 1))
            count, size, place = min(count, 0xFFFF), min(size, _BIG), min(place, _BIG)
        self.fp.write(_END.pack(b"PK\5\6", 0, 0, count, count, size, place, len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()


class PyZipFile(ZipFile):
    """An archive of modules."""

    def writepy(self, pathname, basename="", filterfunc=None):
        """Refuses: compiled modules of CPython can't be made."""
        raise NotImplementedError("compiled modules can't be put into archives here")


class Path:
    """A file or folder in an archive, as `pathlib` has them."""

    def __init__(self, root, at=""):
        if not isinstance(root, ZipFile):
            root = ZipFile(root)
        self.root = root
        self.at = at

    def __repr__(self):
        return f"{self.__class__.__name__}({self.root.filename!r}, {self.at!r})"

    def __str__(self):
        return os.path.join(self.root.filename or ":zipfile:", self.at) if self.at else f"{self.root.filename or ':zipfile:'}/"

    def __eq__(self, other):
        return (self.root, self.at) == (other.root, other.at) if self.__class__ is other.__class__ else NotImplemented

    def __hash__(self):
        return hash((self.root, self.at))

    def _names(self):
        """All names, with the folders that only others' names tell of."""
        names = dict.fromkeys(self.root.namelist())
        for name in list(names):
            while "/" in name.rstrip("/"):
                name = name.rstrip("/").rpartition("/")[0] + "/"
                names.setdefault(name)
        return names

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open the file."""
        if self.is_dir():
            raise IsADirectoryError(self)
        if mode[0] == "r" and not self.exists():
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        if "b" in mode and not (args or kwargs):
            return stream
        if "b" in mode:
            raise ValueError("encoding args invalid for binary operation")
        return io.TextIOWrapper(stream, *args, **kwargs)

    def read_text(self, *args, **kwargs):
        """The text of the file."""
        with self.open("r", *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        """The bytes of the file."""
        with self.open("rb") as stream:
            return stream.read()

    def _pure(self):
        from pathlib import PurePosixPath

        return PurePosixPath(self.at) if self.at else PurePosixPath(self.root.filename or ":zipfile:")

    name = property(lambda self: self._pure().name)
    suffix = property(lambda self: self._pure().suffix)
    suffixes = property(lambda self: self._pure().suffixes)
    stem = property(lambda self: self._pure().stem)
    filename = property(lambda self: self._pure())

    def exists(self):
        """Whether it is there."""
        return self.at in self._names()

    def is_file(self):
        """Whether it is a file."""
        return self.exists() and not self.is_dir()

    def is_dir(self):
        """Whether it is a folder."""
        return not self.at or self.at.endswith("/")

    def iterdir(self):
        """What is in the folder."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._names():
            if name.startswith(self.at) and name != self.at and "/" not in name[len(self.at) :].rstrip("/"):
                yield self.__class__(self.root, name)

    def joinpath(self, *other):
        """What is at a path from here."""
        at = self.at
        for part in other:
            at = (at if not at or at.endswith("/") else at + "/") + str(part)
        if not at.endswith("/") and at not in self.root.NameToInfo and at + "/" in self._names():
            at += "/"
        return self.__class__(self.root, at)

    __truediv__ = joinpath

    @property
    def parent(self):
        """The folder that it is in."""
        above = self.at.rstrip("/").rpartition("/")[0]
        return self.__class__(self.root, above + "/" if above else "")
