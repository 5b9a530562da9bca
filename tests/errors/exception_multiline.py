# A message of several lines, and notes.
e = ValueError("line one\nline two")
e.add_note("note one")
e.add_note("note two\nand its second line")
raise e
