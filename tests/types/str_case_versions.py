# Letters that got case, or came, after Unicode 15.1 have none; a sigma behind marks alone is not the end of a word.
for text in ("\u019b\u0264", "\u1c89\u1c8a", "\ua7cb\ua7cc\ua7cd", "\ua7d2\ua7d3\ua7d4\ua7d5", "\ua7da\ua7db\ua7dc", "\U00010d50\U00010d70", "é\u019bß", "\u0345\u03a3", "aΣ", "a\u0345Σ", "ΣΣ", "ΑΣ ΒΣ", "\u02b0Σ", "ǆǅǄ", "ﬁ", "İı", "ა", "Ꭰ"):
    print(*[ascii(x) for x in (text.upper(), text.lower(), text.title(), text.casefold(), text.swapcase(), text.capitalize())])
for c in ("\u1c89", "\U000116d0", "\U00010d70", "\u0141", "\u00b7", "\ua7dc", "\u0378", "\u200c"):
    print(c.isidentifier(), ("a" + c).isidentifier())
