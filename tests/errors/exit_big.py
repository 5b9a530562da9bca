# Only the low byte of the status is seen by the shell.
raise SystemExit(258)
