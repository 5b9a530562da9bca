# Several arguments print as a tuple.
raise Exception("code", 42, None)
