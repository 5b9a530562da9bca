# Wide and accented characters before the mark.
größe, 名前 = 1, "日本語"
print(größe, 名前)
print("日本語" + "é" + größe)
