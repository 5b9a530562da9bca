"""An independent reader of the bytecode file, written from docs/format.md alone; it takes the opcodes from there.

    python3 docs/read_pelc.py FILE.pelc docs/format.md

lists every code object in the file: its tables, then an instruction a line. Without arguments it reads from standard
input: the file as hexadecimal digits in the first line, docs/format.md in the rest.
"""

import math
import sys


class Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.strings = []

    def take(self, count):
        if self.at + count > len(self.data):
            raise ValueError(f"ends too early at {self.at}")
        self.at += count
        return self.data[self.at - count : self.at]

    def byte(self):
        return self.take(1)[0]

    def number(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self):
        value = self.number()
        return value >> 1 if value & 1 == 0 else -(value >> 1) - 1

    def raw(self):
        return self.take(self.number())

    def text(self):
        return self.raw().decode("utf-8")

    def string(self):
        return self.strings[self.number()]

    def list(self, entry):
        return [entry() for _ in range(self.number())]

    def float(self):
        bits = int.from_bytes(self.take(8), "little")
        sign, exponent, fraction = bits >> 63, bits >> 52 & 0x7FF, bits & (1 << 52) - 1
        if exponent == 0x7FF:
            value = math.nan if fraction else math.inf
        elif exponent == 0:
            value = math.ldexp(fraction, -1074)
        else:
            value = math.ldexp(fraction + (1 << 52), exponent - 1075)
        return -value if sign else value

    def constant(self):
        kind = self.byte()
        if kind <= 3:
            return (None, False, True, ...)[kind]
        if kind == 4:
            return self.signed()
        if kind in (5, 6):
            magnitude = int.from_bytes(self.raw(), "little")
            return magnitude if kind == 5 else -magnitude
        if kind == 7:
            return self.float()
        if kind == 8:
            return complex(self.float(), self.float())
        if kind == 9:
            return self.string()
        if kind == 10:
            return bytes(self.raw())
        if kind == 11:
            return tuple(self.list(self.constant))
        if kind == 12:
            return frozenset(self.list(self.constant))
        raise ValueError(f"no constant has kind {kind}")

    def instruction(self, table):
        mnemonic, operands = table[self.byte()]
        return (mnemonic, [self.number() for _ in range(operands)])

    def code(self, table):
        code = {"kind": ("module", "class", "function")[self.byte()], "flags": self.byte()}
        code["name"], code["qualname"], code["file"] = self.string(), self.string(), self.string()
        code["counts"] = [self.number() for _ in range(5)]
        for part in ("locals", "cells", "frees"):
            code[part] = self.list(self.string)
        code["comprehended"] = self.list(self.number)
        code["names"] = self.list(self.string)
        code["constants"] = self.list(self.constant)
        code["instructions"] = self.list(lambda: self.instruction(table))
        code["handlers"] = self.list(lambda: [self.number() for _ in range(4)])
        code["codes"] = self.list(lambda: self.code(table))
        return code

    def places(self, code, form):
        count, line, code["lines"] = len(code["instructions"]), 0, []
        while len(code["lines"]) < count:
            run = self.number() if form == 1 else 1
            line += self.signed()
            code["lines"] += [line] * run
            if form == 0:
                self.number(), self.signed(), self.number()
        for child in code["codes"]:
            self.places(child, form)


def checksum(content):
    total = 0xCBF29CE484222325
    whole = len(content) // 8 * 8
    words = [content[i : i + 8] for i in range(0, whole, 8)] + [content[whole:]]
    for word in [int.from_bytes(word, "little") for word in words] + [len(content)]:
        total = ((total ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        total ^= total >> 32
    return total


def opcodes(page):
    """Mnemonic and number of operands by opcode, and the fingerprint, from the tables in docs/format.md."""
    rows = page.split("| opcode |")[1].splitlines()[2:]
    cells = [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows if row.startswith("|")]
    table = {int(opcode): (name, operands.count(":")) for opcode, name, operands, _ in cells}
    return table, int(page.split("The fingerprint of this table is `")[1][:16], 16)


def read(data, page):
    table, expected = opcodes(page)
    if data[:8] != b"\x8aPell\r\n\x1a":
        raise ValueError("not a bytecode file")
    version = int.from_bytes(data[8:10], "little")
    fingerprint, length, total = (int.from_bytes(data[at : at + 8], "little") for at in (12, 20, 28))
    if (version, fingerprint, length) != (3, expected, len(data)) or total != checksum(data[36:]):
        raise ValueError("another version, or damaged")
    reader = Reader(data)
    reader.at = 36
    modules = []
    while reader.at < len(data):
        section = reader.byte()
        end = int.from_bytes(reader.take(4), "little") + reader.at
        if section == 1:
            reader.strings = reader.list(reader.text)
        elif section == 2:
            modules = reader.list(lambda: (reader.string(), reader.byte(), reader.code(table)))
        elif section == 3:
            form = reader.byte()
            for _, _, code in modules:
                reader.places(code, form)
        else:
            reader.list(lambda: (reader.string(), reader.text()))
        if reader.at != end:
            raise ValueError(f"section {section} is not as long as it says")
    return modules


def show(code):
    print(f"{code['kind']} {code['qualname']} in {code['file']}: flags {code['flags']}, counts {code['counts']}")
    for part in ("locals", "cells", "frees", "names"):
        if code[part]:
            print(f"  {part}: {' '.join(code[part])}")
    for constant in code["constants"]:
        print(f"  constant {constant!r}")
    for handler in code["handlers"]:
        print("  handler", *handler)
    for (mnemonic, operands), line in zip(code["instructions"], code["lines"]):
        print(f"  {line:5} {mnemonic}", *operands)
    for child in code["codes"]:
        show(child)


def main():
    if len(sys.argv) == 3:
        with open(sys.argv[1], "rb") as file, open(sys.argv[2], encoding="utf-8") as page:
            data, page = file.read(), page.read()
    else:
        data, page = bytes.fromhex(input()), "\n".join(iter_input())
    for name, kind, code in read(data, page):
        print(f"{('module', 'package', 'namespace')[kind]} {name}")
        show(code)


def iter_input():
    while True:
        try:
            yield input()
        except EOFError:
            return


main()
