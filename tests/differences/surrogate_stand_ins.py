# A lone surrogate is held as a private character of the last plane, which is read as the surrogate.
text = chr(0x10F000) + b"\xf4\x8f\x9f\xbf".decode()
print(ascii(text), len(text), [hex(ord(c)) for c in text], text == "\ud800\udfff")
print(ascii("\U0010efff\U0010f800\U0010ffff"))
try:
    open("name \udcff")
except UnicodeError as error:
    print(error)
