# Characters beyond ASCII are in names for the tokenizer, whatever the compiler will say of them.
import tokenize
from io import BytesIO
for s in ('°K', 'K', 'a ° b', '€', '!', 'a!b', 'Ka°b +', '·a', 'é°·1 ⁰'):
    try:
        for t in tokenize.tokenize(BytesIO(s.encode()).readline): print(tokenize.tok_name[t.type], repr(t.string), t.start, t.end)
    except Exception as e: print(type(e).__name__, e)
