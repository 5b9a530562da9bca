"""Types of files by the ends of their names, and the ends by the types."""

import posixpath
import urllib.parse

__all__ = [
    "knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type", "guess_all_extensions", "guess_extension", "add_type",
    "init", "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types",
]

# The system's own tables are not read: they are out of reach.
knownfiles = []
inited = False
suffix_map = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}


def _table(text):
    found = {}
    for line in text.strip().splitlines():
        kind, *ends = line.split()
        for end in ends:
            found["." + end] = kind
    return found


# Each type with its ends, the usual one first.
types_map = _table("""
    text/javascript js mjs
    application/json json
    application/manifest+json webmanifest
    application/msword doc dot wiz
    application/n-quads nq
    application/n-triples nt
    application/octet-stream bin a dll exe o obj so
    application/oda oda
    application/pdf pdf
    application/pkcs7-mime p7c
    application/postscript ps ai eps
    application/trig trig
    application/vnd.apple.mpegurl m3u m3u8
    application/vnd.ms-excel xls xlb
    application/vnd.ms-powerpoint ppt pot ppa pps pwz
    application/wasm wasm
    application/x-bcpio bcpio
    application/x-cpio cpio
    application/x-csh csh
    application/x-dvi dvi
    application/x-gtar gtar
    application/x-hdf hdf
    application/x-hdf5 h5
    application/x-latex latex
    application/x-mif mif
    application/x-netcdf cdf nc
    application/x-pkcs12 p12 pfx
    application/x-pn-realaudio ram
    application/x-python-code pyc pyo
    application/x-sh sh
    application/x-shar shar
    application/x-shockwave-flash swf
    application/x-sv4cpio sv4cpio
    application/x-sv4crc sv4crc
    application/x-tar tar
    application/x-tcl tcl
    application/x-tex tex
    application/x-texinfo texi texinfo
    application/x-troff roff t tr
    application/x-troff-man man
    application/x-troff-me me
    application/x-troff-ms ms
    application/x-ustar ustar
    application/x-wais-source src
    application/xml xsl rdf wsdl xpdl
    application/zip zip
    audio/3gpp 3gp 3gpp
    audio/3gpp2 3g2 3gpp2
    audio/aac aac adts loas ass
    audio/basic au snd
    audio/mpeg mp3 mp2
    audio/opus opus
    audio/x-aiff aif aifc aiff
    audio/x-pn-realaudio ra
    audio/x-wav wav
    image/avif avif
    image/bmp bmp
    image/gif gif
    image/ief ief
    image/jpeg jpg jpe jpeg
    image/heic heic
    image/heif heif
    image/png png
    image/svg+xml svg
    image/tiff tiff tif
    image/vnd.microsoft.icon ico
    image/webp webp
    image/x-cmu-raster ras
    image/x-portable-anymap pnm
    image/x-portable-bitmap pbm
    image/x-portable-graymap pgm
    image/x-portable-pixmap ppm
    image/x-rgb rgb
    image/x-xbitmap xbm
    image/x-xpixmap xpm
    image/x-xwindowdump xwd
    message/rfc822 eml mht mhtml nws
    text/css css
    text/csv csv
    text/html html htm
    text/markdown md markdown
    text/n3 n3
    text/plain txt bat c h ksh pl srt
    text/richtext rtx
    text/rtf rtf
    text/tab-separated-values tsv
    text/vtt vtt
    text/x-python py
    text/x-rst rst
    text/x-setext etx
    text/x-sgml sgm sgml
    text/x-vcard vcf
    text/xml xml
    video/mp4 mp4
    video/mpeg mpeg m1v mpa mpe mpg
    video/quicktime mov qt
    video/webm webm
    video/x-msvideo avi
    video/x-sgi-movie movie
""")
types_map[".3gp"] = types_map[".3gpp"] = "audio/3gpp"
common_types = _table("""
    application/rtf rtf
    audio/midi mid midi
    image/jpg jpg
    image/pict pict pct pic
    image/webp webp
    text/xul xul
""")
_types_map_default, _common_types_default = dict(types_map), dict(common_types)


class MimeTypes:
    """Tables of types."""

    def __init__(self, filenames=(), strict=True):
        self.encodings_map = dict(encodings_map)
        self.suffix_map = dict(suffix_map)
        self.types_map = {}, {}
        self.types_map_inv = {}, {}
        for ends, kind in _types_map_default.items():
            self.add_type(kind, ends, True)
        for ends, kind in _common_types_default.items():
            self.add_type(kind, ends, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Say what type an end has."""
        self.types_map[strict][ext] = type
        ends = self.types_map_inv[strict].setdefault(type, [])
        if ext not in ends:
            ends.append(ext)

    def guess_type(self, url, strict=True):
        """Type and encoding of what a URL or path names; None for what is not known."""
        import os

        url = os.fspath(url)
        parts = urllib.parse.urlparse(url)
        if parts.scheme and len(parts.scheme) > 1:
            scheme, url = parts.scheme, urllib.parse.unquote(parts.path) if parts.scheme != "data" else url.partition(":")[2]
        else:
            return self.guess_file_type(url, strict=strict)
        if scheme == "data":
            comma = url.find(",")
            if comma < 0:
                return None, None
            kind = url[: max(url.find(";", 0, comma), 0) or comma] if ";" in url[:comma] else url[:comma]
            return ("text/plain" if "=" in kind or "/" not in kind else kind), None
        return self._guess(url, strict, posixpath.splitext)

    def guess_file_type(self, path, *, strict=True):
        """Type and encoding of a file by its path."""
        import os

        path = os.path.splitdrive(os.fsdecode(path))[1]
        return self._guess(path, strict, os.path.splitext)

    def _guess(self, path, strict, splitext):
        base, end = splitext(path)
        while (longer := self.suffix_map.get(end.lower())) is not None:
            base, end = splitext(base + longer)
        encoding = self.encodings_map.get(end)
        if encoding is not None:
            base, end = splitext(base)
        end = end.lower()
        kind = self.types_map[True].get(end)
        if kind is None and not strict:
            kind = self.types_map[False].get(end)
        return kind, encoding

    def guess_all_extensions(self, type, strict=True):
        """The ends of a type."""
        type = type.lower()
        found = list(self.types_map_inv[True].get(type, ()))
        if not strict:
            found += [end for end in self.types_map_inv[False].get(type, ()) if end not in found]
        return found

    def guess_extension(self, type, strict=True):
        """The usual end of a type; None if it is not known."""
        return next(iter(self.guess_all_extensions(type, strict)), None)

    def read(self, filename, strict=True):
        """Read types from a file as web servers have them."""
        with open(filename, encoding="utf-8") as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        """Read types from an open file."""
        for line in fp:
            words = line.split("#")[0].split()
            for end in words[1:]:
                self.add_type(words[0], "." + end, strict)

    def read_windows_registry(self, strict=True):
        """Nothing: there is none."""


_db = None


def init(files=None):
    """Begin anew, with what files say."""
    global _db, inited, suffix_map, types_map, encodings_map, common_types
    inited = True
    if _db is None or files is not None:
        _db = MimeTypes()
        for name in files or ():
            _db.read(name)
    encodings_map, suffix_map = _db.encodings_map, _db.suffix_map
    types_map, common_types = _db.types_map[True], _db.types_map[False]


def _tables():
    if _db is None:
        init()
    return _db


def read_mime_types(file):
    """The types that a file tells of, by their ends; None if there is no such file."""
    try:
        opened = open(file, encoding="utf-8")
    except OSError:
        return None
    with opened:
        tables = MimeTypes()
        tables.readfp(opened, True)
        return tables.types_map[True]


def guess_type(url, strict=True):
    """Type and encoding of what a URL or path names; None for what is not known."""
    return _tables().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """Type and encoding of a file by its path."""
    return _tables().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """The ends of a type."""
    return _tables().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """The usual end of a type; None if it is not known."""
    return _tables().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Say what type an end has."""
    return _tables().add_type(type, ext, strict)
