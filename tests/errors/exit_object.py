# sys.exit with another object.
raise SystemExit(["a", 1])
