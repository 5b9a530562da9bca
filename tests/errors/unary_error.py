# A unary operator.
text = "abc"
print(-text)
