# Beyond the end.
board = [[1, 2], [3, 4]]
print(board[1][2])
