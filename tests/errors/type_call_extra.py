# Too many arguments to a method: self counts.
class Dog:
    def bark(self):
        return "woof"


Dog().bark("loud")
