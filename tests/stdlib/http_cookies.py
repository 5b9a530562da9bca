# Cookies to and from the text of headers; json.tool as a program.
import io
import json.tool
import pickle
import sys
from http.cookies import CookieError, Morsel, SimpleCookie



class Kept(io.StringIO):
    def close(self):
        self.text = self.getvalue()
        super().close()

    text = property(lambda self: self.__dict__.get("_text") or self.getvalue(), lambda self, text: self.__dict__.update(_text=text))


jar = SimpleCookie()
jar["session"] = "abc123"
jar["session"]["path"] = "/"
jar["session"]["max-age"] = 3600
jar["session"]["secure"] = True
jar["session"]["httponly"] = True
jar["session"]["samesite"] = "Lax"
jar["odd"] = 'say "hi"; \u00e9,'
jar["empty"] = ""
jar["number"] = 5
print(jar)
print(repr(jar))
print(jar["odd"].value, jar["odd"].coded_value, jar.output(header="Cookie:", sep="; ", attrs=[]))
back = SimpleCookie('a=1; b="two words"; c="\\303\\251\\"x"; $Path=/x; d=; e=f=g; Expires=Wed, 01-Jan-2025 00:00:00 GMT; HttpOnly')
print({key: morsel.value for key, morsel in back.items()}, back["e"]["expires"], back["e"]["httponly"])
print(SimpleCookie("a=1; broken"), SimpleCookie({"x": "y"}), pickle.loads(pickle.dumps(jar)) == jar)
morsel = Morsel()
for call in (lambda: morsel.set("path", 1, 1), lambda: morsel.set("a b", 1, 1), lambda: morsel.update({"x": 1}), lambda: jar.__setitem__("a;b", 1)):
    try:
        call()
    except CookieError as error:
        print(error)
for args in ([], ["--compact"], ["--sort-keys", "--indent", "2"], ["--no-ensure-ascii", "--no-indent"], ["--json-lines", "--compact"], ["--tab"]):
    sys.argv = ["tool", *args]
    sys.stdin, sys.stdout = io.StringIO('{"b": [1, {"a": "\u00e9"}], "a": null}'), Kept()
    json.tool.main()
    text, sys.stdout = sys.stdout.text, sys.__stdout__
    print(text)
sys.argv, sys.stdin, sys.stdout = ["tool"], io.StringIO("[1,"), Kept()
try:
    json.tool.main()
except SystemExit as error:
    sys.stdout = sys.__stdout__
    print(error)
