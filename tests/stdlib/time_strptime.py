# Times read from text.
import json.scanner
import time
import warnings
from datetime import datetime

warnings.simplefilter("ignore")


def show(function, *args):
    try:
        print(function(*args))
    except (ValueError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")


for text, format in (
    ("2024-02-29 23:59:60", "%Y-%m-%d %H:%M:%S"), ("Sat Jun  8 16:26:11 2002", "%c"), ("12 AM", "%I %p"), ("12:30 pm", "%I:%M %p"),
    ("2024 060", "%Y %j"), ("2023 00 0", "%Y %U %w"), ("2024 10 Monday", "%Y %W %A"), ("2020-W53-5", "%G-W%V-%u"),
    ("Feb 29", "%b %d"), ("68 1", "%y %m"), ("69 1", "%y %m"), ("100%", "%y0%%"), ("1  2", "%m %d"), ("sunday", "%A"), ("UTC", "%Z"),
    ("x", "%Y"), ("2020x", "%Y"), ("2020", "%Q"), ("2020", "%"), ("2020 5", "%G %V"), ("5", "%V"), ("2020 5 1", "%Y %V %u"),
    ("2023-02-30", "%Y-%m-%d"), ("12/31/99", "%x"), ("10", 5),
):
    show(time.strptime, text, format)
for text, format in (
    ("2024-01-02T03:04:05.678+05:30", "%Y-%m-%dT%H:%M:%S.%f%z"), ("2024-01-02 -0130", "%Y-%m-%d %z"), ("2024-01-02 Z", "%Y-%m-%d %z"),
    ("2024-01-02 +01:02:03.5", "%Y-%m-%d %z"), ("2024-01-02 +01:0203", "%Y-%m-%d %z"), ("1.5", "%S.%f"), ("UTC +0000", "%Z %z"), (5, "%Y"),
):
    show(datetime.strptime, text, format)
print(time.strptime("30 Nov 2000", "%d %b %Y").tm_yday, time.get_clock_info("monotonic").monotonic, time.CLOCK_REALTIME)
print(time.clock_gettime(time.CLOCK_MONOTONIC) <= time.monotonic(), time.clock_gettime_ns(time.CLOCK_REALTIME) > 0)
show(json.loads, '{"a": "é"}'.encode("utf-16"))
show(json.loads, "[1, 2]".encode("utf-32-be"))
show(json.scanner.make_scanner(json.JSONDecoder()), " [1] x", 1)
