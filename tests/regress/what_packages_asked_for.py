"""What packages and programs asked for that was not there, one paragraph each."""

import ast
import difflib
import inspect
import reprlib
import subprocess
import unittest
import xml.etree.ElementTree
import xml.parsers.expat
import zipfile
from unittest import mock

# An f-string may hold any expression, if the tree was made by a program.
tree = ast.parse("f'a'", mode="eval")
tree.body.values = [ast.Constant("x="), ast.Name("x", ast.Load()), ast.Call(ast.Name("str", ast.Load()), [ast.Constant(5)], [])]
print(eval(compile(ast.fix_missing_locations(tree), "", "eval"), {"x": "{v}"}))
try:
    ast.unparse(tree)
except ValueError as error:
    print(str(error).partition(",")[0])

# A character for the byte of its number.
print("aé".encode("charmap"), b"\xe9".decode("charmap"))
try:
    "☃".encode("charmap")
except UnicodeEncodeError as error:
    print(error)

# What makes up any attribute is wrapped without end.
try:
    inspect.unwrap(mock.call)
except ValueError as error:
    print(str(error).partition(" call")[0])


def annotated(a: int, *, b: str) -> bool: ...


print(inspect.getfullargspec(annotated).annotations)

# The limits that `reprlib.repr` goes by; the changes that a matcher keeps are those that it groups.
print(reprlib.aRepr.maxlist, reprlib.aRepr.repr(list(range(20))) == reprlib.repr(list(range(20))))
matcher = difflib.SequenceMatcher(None, "abcdxyz", "abxyzcd")
print(list(matcher.get_grouped_opcodes(1)), matcher.get_opcodes())

# Arguments as one line.
for words in (["a b", "c", 'd"e', "f\\", ""], ["a\\b c\\", 'x\\"y'], []):
    print(subprocess.list2cmdline(words))

# Text of XML in the pieces that it is read in, or as a whole.
for whole in (False, True):
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = whole
    parser.CharacterDataHandler = lambda text: print(repr(text), end=" ")
    parser.Parse("<a>one &amp; two\nthree&#65;<b/>four</a>", True)
    print()
print(zipfile.ZIP_BZIP2, "importlib.util" in __import__("sys").modules)

# A place where an element has no child.
element = xml.etree.ElementTree.Element("e")
for change in (lambda: element[0], lambda: element.__setitem__(0, element), lambda: element.__delitem__(-1)):
    try:
        change()
    except IndexError as error:
        print(error)

# Tests that are not there.
loader = unittest.TestLoader()
result = unittest.TestResult()
loader.loadTestsFromName("Nope", subprocess).run(result)
print(result.errors[0][1].splitlines()[-1], loader.errors[0].splitlines()[0], loader.errors[0].splitlines()[-1])
