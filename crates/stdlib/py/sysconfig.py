"""How the machine was built: there are no folders and no compiler to tell of."""

import sys

__all__ = [
    "get_config_h_filename", "get_config_var", "get_config_vars", "get_path", "get_path_names", "get_paths",
    "get_platform", "get_python_version", "get_scheme_names", "is_python_build",
]  # fmt: skip

_NAMES = ("stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data")
_VARS = {
    "py_version": "%d.%d.%d" % sys.version_info[:3],
    "py_version_short": "%d.%d" % sys.version_info[:2],
    "py_version_nodot": "%d%d" % sys.version_info[:2],
    "prefix": "",
    "exec_prefix": "",
    "EXT_SUFFIX": None,
    "SOABI": None,
    "Py_GIL_DISABLED": 0,
    "Py_DEBUG": 0,
}


def get_config_vars(*args):
    return [_VARS.get(name) for name in args] if args else dict(_VARS)


def get_config_var(name):
    return _VARS.get(name)


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    return dict.fromkeys(_NAMES, "")


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    return get_paths()[name]


def get_path_names():
    return _NAMES


def get_scheme_names():
    return ("posix_prefix",)


def get_default_scheme():
    return "posix_prefix"


def get_platform():
    return "linux-x86_64"


def get_python_version():
    return _VARS["py_version_short"]


def is_python_build(check_home=None):
    return False


def get_config_h_filename():
    return ""
