def f(x):
    for i in x:
        try:
            return g(i)
        except (ValueError, KeyError) as e:
            print(e)
            continue
        finally:
            done()
