# os.environ and what else of os needs no files.
import os
import stat

env = os.environ
for name in list(env):
    del env[name]
print(env, len(env), list(env))
env["A"] = "1"
env.setdefault("B", "2")
env.setdefault("A", "3")
env.update({"C": "4"})
print(env, dict(env), "A" in env, "Z" in env, env.get("Z"), env.get("Z", 5), os.getenv("A"), os.getenv("Z", "z"))
print(sorted(env.items()), sorted(env.keys()), sorted(env.values()), env.pop("C"), env.pop("C", None))
print(env | {"D": "5"}, {"A": "x", "E": "6"} | env, type(env.copy()))
env |= {"F": "7"}
print(sorted(env))
for bad in (lambda: env["missing"], lambda: env.__setitem__("X", 1), lambda: env.__setitem__(1, "x"),
            lambda: env.__delitem__("missing"), lambda: env.__setitem__("a=b", "x"), lambda: env.__setitem__("", "x"),
            lambda: env.pop("missing"), lambda: env[3]):
    try:
        bad()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error)
print(os.strerror(2), "|", os.strerror(13), "|", os.strerror(17))
print(len(os.urandom(7)), type(os.urandom(0)), os.name, os.cpu_count() >= 1, os.getpid() > 0)
print(os.get_exec_path({"PATH": "/a:/b"}), os.get_exec_path({}))
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).columns, os.terminal_size((1, 2)).lines)
for bad in (lambda: os.get_terminal_size(99), lambda: os.urandom(-1), lambda: os.stat("a\0b"), lambda: os.stat(None), lambda: os.listdir(3.5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__)
for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102644, 0o041777, 0o010600, 0o020660, 0o060660, 0o140755, 0):
    print(oct(mode), stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)), stat.S_ISREG(mode), stat.S_ISDIR(mode),
          stat.S_ISLNK(mode), stat.S_ISFIFO(mode), stat.S_ISSOCK(mode), stat.S_ISCHR(mode), stat.S_ISBLK(mode))
from collections.abc import Mapping, MutableMapping

print(isinstance(env, MutableMapping), isinstance(env, Mapping), env == {"A": "x"}, env == dict(env), env.keys() == {"A", "B", "F"}, "B" in env.keys(), env.popitem() in {"A": 1}.items() or len(env))
env.clear()
print(len(env), env == {}, 3 in {} or env.get("A"))
import errno

print(errno.ENOENT, errno.EACCES, errno.errorcode[17], errno.ELOOP, errno.ENOTEMPTY, errno.ENOTSUP, errno.ETIMEDOUT, errno.errorcode[131])
print(errno.EAGAIN == errno.EWOULDBLOCK, errno.EDEADLK == errno.EDEADLOCK, len(errno.errorcode) > 100)
