# Nothing grants files, so there is no opening them, whatever they are.
for arguments in [("data.txt",), ("data.txt", "w")]:
    try:
        open(*arguments)
    except PermissionError as error:
        print(error)

# The user is one who has no folder.
import os

print(os.getcwd(), os.path.expanduser("~"), os.path.expanduser("~/a"), os.path.expanduser("~other/a"))
