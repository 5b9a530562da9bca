# A method that other languages have.
stack = []
stack.push(1)
