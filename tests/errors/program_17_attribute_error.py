# A program that ends in AttributeError.
import re
LOG = """2024-01-01 ERROR disk full
2024-01-02 INFO ok
bad line
"""
pat = re.compile(r"(?P<date>\d{4}-\d\d-\d\d) (?P<level>[A-Z]+) (?P<msg>.*)")
def parse(line):
    return pat.match(line).groupdict()
for line in LOG.splitlines():
    print(parse(line)["level"])
