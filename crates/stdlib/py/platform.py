"""What a program runs on: this machine, which tells nothing of the one below."""

import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine")
uname_result.processor = property(lambda self: "")
freedesktop = {}


def uname():
    return uname_result("Linux", "", "", "", "x86_64")


def system():
    return "Linux"


def node():
    return ""


def release():
    return ""


def version():
    return ""


def machine():
    return "x86_64"


def processor():
    return ""


def architecture(executable="", bits="", linkage=""):
    return ("64bit", linkage)


def platform(aliased=False, terse=False):
    return "Linux-x86_64"


def python_implementation():
    return "Pellucid"


def python_version():
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split("."))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return ("", "")


def python_compiler():
    return ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return (lib, version)


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return (release, versioninfo, machine)


def win32_ver(release="", version="", csd="", ptype=""):
    return (release, version, csd, ptype)


def win32_edition():
    return None


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    return (release, vendor, vminfo, osinfo)


def freedesktop_os_release():
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
