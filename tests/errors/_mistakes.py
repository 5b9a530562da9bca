"""Shows what is said of mistakes in source texts, and where it points."""

import warnings


def place(error):
    end = ""
    if error.end_lineno == error.lineno and (error.end_offset or 0) > (error.offset or 0):
        end = f"-{error.end_offset}"
    return f"{error.lineno}:{error.offset}{end}"


def show(cases):
    """Compiles each of the cases, which end with lines of three dashes."""
    warnings.simplefilter("ignore")
    for case in cases[1:].replace("QUOTES", '"' * 3).split("---\n"):
        print(case.rstrip("\n"))
        try:
            compile(case, "case.py", "exec")
            print("  fine")
        except SyntaxError as error:
            print(f"  {type(error).__name__} {place(error)} {error.msg}")
