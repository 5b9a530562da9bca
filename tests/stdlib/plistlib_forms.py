# Property lists in both forms.
import datetime
import plistlib

data = {
    "text": "a < b & c\u00e9", "number": -5, "large": 2**63, "real": 1.5, "yes": True, "no": False, "bytes": b"\0\1\2" * 20,
    "when": datetime.datetime(2024, 2, 29, 12, 30), "list": [1, [2, {"x": []}], {}], "empty": "", "unicode": "\U0001f600",
}
text = plistlib.dumps(data)
print(text.decode())
print(plistlib.loads(text) == data, plistlib.loads(plistlib.dumps(data, fmt=plistlib.FMT_BINARY)) == data)
print(plistlib.dumps({"b": 1, "a": [True, 2.5, "x"]}, fmt=plistlib.FMT_BINARY).hex())
print(plistlib.dumps({"b": 1, "a": 2}, sort_keys=False).count(b"\n"), plistlib.dumps({1: 2, "a": 3}, skipkeys=True, sort_keys=False).count(b"key"))
print(plistlib.loads(plistlib.dumps([plistlib.UID(5)], fmt=plistlib.FMT_BINARY)), plistlib.FMT_XML)
aware = plistlib.loads(text, aware_datetime=True)["when"]
print(repr(aware))
for wrong in (b"", b"bplist00", b"<?xml version='1.0'?><plist><dict><integer>1</integer></dict></plist>", b"\0" * 40,
              b"<plist><dict><key>a</key></dict></plist>"):
    try:
        print(plistlib.loads(wrong))
    except Exception as error:
        print(type(error).__name__, error)
for value in ({1: 2, 3: 4}, [None], object, "\0", [2**64], [plistlib.UID(1)]):
    try:
        plistlib.dumps(value)
    except Exception as error:
        print(type(error).__name__, error)
