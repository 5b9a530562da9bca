# Arguments that object() does not take.
class Thing:
    pass


Thing("unexpected")
