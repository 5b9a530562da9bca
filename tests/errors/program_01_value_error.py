# A program that ends in ValueError.
def parse(rows):
    return [
        int(cell)
        for row in rows
        for cell in row.split(",")
        if cell
    ]
def main():
    data = ["1,2", "3,,4", "5,x"]
    print(parse(data[:2]))
    return sum(parse(
        data
    ))
main()
