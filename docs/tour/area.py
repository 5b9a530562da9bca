DEBUG = False

def area(width, height):
    cm = 100 * 100
    if DEBUG:
        print("area of", width, height)
    return width * height * cm

print(area(2, 3))
