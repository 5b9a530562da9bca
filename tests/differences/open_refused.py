# Nothing grants files, so there is no opening them, whatever they are.
for arguments in [("data.txt",), ("data.txt", "w")]:
    try:
        open(*arguments)
    except PermissionError as error:
        print(error)
