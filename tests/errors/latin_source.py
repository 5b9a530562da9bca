# -*- coding: latin-1 -*-
# A source file in another encoding.
print("café", ascii("é"), len(" ÿ"))
for source in (b"# coding: cp1252\nx = '\x80'", b"# coding: iso-8859-15\nx = '\xa4'", b"#\n# vim: set fileencoding=utf8 :\nx = '\xc3\xa9'",
               b"\xef\xbb\xbfx = 1", b"# coding: foo\nx = 1"):
    try:
        space = {}
        exec(source, space)
        print(ascii(space["x"]))
    except SyntaxError as error:
        print(error.msg)
1 / 0  # é
