# configparser: reading, interpolation, writing, errors.
import configparser
import io

text = """
# comment
[DEFAULT]
base = /srv
level = 1

[server]
Host: example.org
port=8080
path = %(base)s/data
percent = 100%%
multi = one
    two

    three
empty =
; another comment
[flags]
on = yes
off = No
one = 1
num = 3.5
bad = maybe
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c.defaults(), c.options("server"), c.has_section("server"), c.has_section("DEFAULT"), c.has_option("server", "PORT"), c.has_option("server", "base"), c.has_option("none", "x"))
print([c.get("server", o) for o in c.options("server")], c.getint("server", "port"), c.getboolean("flags", "on"), c.getboolean("flags", "off"), c.getboolean("flags", "one"), c.getfloat("flags", "num"))
print(c["server"]["host"], c["server"].get("none"), c["server"].get("none", "fb"), c["server"].getint("port"), c["flags"].getboolean("on"), "port" in c["server"], len(c["server"]), list(c["flags"]), c["server"], c["server"].name, c["server"].parser is c)
print(c.items("flags"), c.items("server", raw=True), list(c), len(c), dict(c["flags"]))
print(c.get("server", "path", raw=True), c.get("server", "path", vars={"base": "/x"}), c.get("server", "nope", fallback=None), c.getint("none", "x", fallback=7), c.get("none", "x", fallback="f"))


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for f in (lambda: c.get("none", "x"), lambda: c.get("server", "nope"), lambda: c["none"], lambda: c["server"]["nope"], lambda: c.getint("flags", "bad"), lambda: c.getboolean("flags", "bad"), lambda: c.add_section("server"), lambda: c.add_section("DEFAULT"), lambda: c.add_section(3),
          lambda: c.set("none", "a", "b"), lambda: c.set("server", "a", 3), lambda: c.set("server", "a", "50%"), lambda: c.__delitem__("DEFAULT"), lambda: c.__delitem__("none"), lambda: c.options("none"), lambda: c.items("none"), lambda: c.remove_option("none", "a")):
    print(attempt(f))
c.set("server", "New", "%(host)s:%(port)s")
c["made"] = {"a": "1", "b": "x\ny"}
c["made"]["c"] = "2"
del c["made"]["a"]
print(c.get("server", "new"), c.remove_option("server", "new"), c.remove_option("server", "new"), c.remove_section("flags"), c.remove_section("flags"), dict(c["made"]))
for spaces in (True, False):
    out = io.StringIO()
    c.write(out, spaces)
    print(out.getvalue())
for bad in ("x = 1", "[a]\nb\n", "[a]\n[a]\n", "[a]\nb=1\nb=2\n", "[a]\n= 1\nfoo\n"):
    print(attempt(lambda: configparser.ConfigParser().read_string(bad)))
for raw in ("%(nope)s", "%(a)s", "%x", "%(a", "%"):
    p = configparser.ConfigParser()
    p.read_string("[s]\na = " + raw + "\n")
    print(attempt(lambda: p.get("s", "a")))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string("[a]\nx = 1\ny = ${x}-${b:z}-$$\nbad = ${q}\nworse = ${a:b:c}\nodd = $x\n[b]\nz = ${w}\nw = deep\n")
print(e["a"]["y"], attempt(lambda: e["a"]["bad"]), attempt(lambda: e["a"]["worse"]), attempt(lambda: e["a"]["odd"]), attempt(lambda: e.set("a", "n", "$")))
r = configparser.RawConfigParser(allow_no_value=True, delimiters=("=",), comment_prefixes=("//",), inline_comment_prefixes=("#",), strict=False, default_section="common")
r.optionxform = str
r.read_string("[common]\nC = d\n[A]\nKey # note\nOther = v # note\nurl = a:b\n// no\n[A]\nOther = again\n")
print(r.items("A"), r.get("A", "Key"), r.sections(), r.has_option("A", "key"), r.has_option("A", "Key"))
out = io.StringIO()
r.write(out)
print(out.getvalue())
k = configparser.ConfigParser({"d": "1"}, interpolation=None, converters={"list": lambda v: v.split(",")})
k.read_dict({"s": {"l": "a,b", "p": "50%"}})
print(k.getlist("s", "l"), k["s"].getlist("l"), k["s"].getlist("none"), k.get("s", "p"), k.get("s", "d"), k.read(["no-such-file"]), list(k.converters))
n = configparser.ConfigParser(empty_lines_in_values=False, allow_unnamed_section=True)
n.read_string("top = 1\n[x]\na = 1\n b\n\nc = 2\n")
print(n.sections(), n.get(configparser.UNNAMED_SECTION, "top"), dict(n["x"]))
print(attempt(lambda: configparser.ConfigParser(interpolation="x")), c == c, k.popitem()[0], k.sections())
