# Literals of numbers, strings and bytes in all their spellings.
print(0, 00, 0x1F, 0XfF, 0o17, 0O7, 0b101, 0B1, 1_000, 0x_ff, 0b1_0, 0o1_7)
print(1.5, 1., .5, 1e3, 1E-3, 1_0.0_1, 1e1_0, 0.0, 5e-324, 1.7976931348623157e308, 1e999, 1e-999, 00.5, 0e0)
print(123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFF, -0x8000000000000000, 9223372036854775808, 4611686018427387904)
print('single', "double", '''triple ' " ''', """a
b""", r'raw\n', R"\d+", 'it''s', "a" "b" 'c', u"unicode")
print('tab\there', 'nl\\n', 'quote\'s', "dq\"", '\x41\u0042\U00000043', '\101\60', '\N{BULLET}', '\a\b\f\v\0'.encode())
print('line \
continued', "bell".upper(), r'\'', r"a\"b", '\\', len('\
'))
print(b'bytes', b"\x00\xff\n", rb'\raw', Rb"\x", br'\n', b'a' b'b', b'''t
x''', b'\'', b'"', b'\'"')
print(True, False, None, ..., Ellipsis, NotImplemented, __name__)
print((1).real, 1 .real, 1.0.real, 1..is_integer(), 5 .bit_length(), 1.5.__class__.__name__)
