# In the picture of an exception group a message is broken wherever str.splitlines breaks it, and the margin goes on.
raise ExceptionGroup("one\ftwo\vthree\x1cfour", [ValueError("five\fsix"), TypeError("seven\x85eight\r\nnine\rten")])
