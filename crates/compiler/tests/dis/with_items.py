with a() as x, b:
    x.use()
