# A bad format spec.
value = "text"
print(f"{value:.2f}")
