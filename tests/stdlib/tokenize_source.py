# Tokens of source text: kinds, places, f-strings, errors; text from tokens; encodings.
import tokenize, io, token
print(token.EXACT_TOKEN_TYPES, [n for n in range(66) if n not in token.tok_name], token.tok_name[59], token.ISEOF(0))
srcs=['a=1\n','a=1','if x:\n    y\n  # c\n\n    z\nw\n','f"a{x!r:>{w}}b{{c}}d{y=}" + f\'{z:%H}\'\n','"""a\nb""" + c\n','x = (1,\n  2)  # c\n','a \\\n  + b\n','# only','','\n\n','def f():\n\treturn 1\n',"a@=b; c->d; e:=f; ...; 0x1F; 1_0.5e-3j; é=1\n",'(','"abc','"""abc\n','if x:\n    a\n  b\n','x = $\n','f"""\n{\nx}\n{y:\n}"""\n','a if b else c\n\n\n# end\n',"f'{x:{y:>{z}}}'\n","f'{ {1:2}[1] }{a!=b}{(lambda x: 1)}'\n",  'class A:\n  def f(self):\n    pass\n\n  x = 1\n# c\ny\n', '   x\n', 'f"{x:=5}"', "a\r\nb\r\n", "async def f(): await x\n", "1if 2else 3\n", "'a\\\nb'\n","  \n", "  # c\nx\n", "if 1:\n  x\n  \n# z\n"]
for s in srcs:
    print(repr(s))
    try:
        ts=[]
        for t in tokenize.generate_tokens(io.StringIO(s,newline='').readline): print('  ',t, t.exact_type); ts.append(t)
        print(repr(tokenize.untokenize(ts)), repr(tokenize.untokenize([t[:2] for t in ts])))
    except Exception as e: print(type(e).__name__, e.args)
for b in [b'# coding: latin-1\nx="\xe9"\n', b'\xef\xbb\xbfx\n', b'#!/usr\n# -*- coding: utf8 -*-\n', b'# coding: foo\n', b'\xff\n', b'\xef\xbb\xbf# coding: latin-1\n', b'', b'x\n# coding: latin-1\n']:
    try: print(tokenize.detect_encoding(io.BytesIO(b).readline), list(tokenize.tokenize(io.BytesIO(b).readline))[:2])
    except SyntaxError as e: print(e)
