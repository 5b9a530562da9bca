# int + str, marked at the operator.
def greet(age):
    return "You are " + age + " years old"


greet(30)
