# The calendar as a program, and its months' old names.
import calendar
import sys
import warnings

sys.argv[0] = "/somewhere/calendar.py"
for args in (["2024", "2"], ["-w", "3", "-l", "2", "2024", "9"], ["-m", "2", "-s", "10", "-f", "6", "2025"]):
    calendar.main(args)
for args in (["-t", "html", "2024", "1"], ["-L", "C", "2024"]):
    try:
        sys.stderr = sys.stdout
        calendar.main(args)
    except SystemExit as error:
        print(error.code)
    finally:
        sys.stderr = sys.__stderr__
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(repr(calendar.February), caught[0].message)
