for body in ("break","continue"):
    try: compile(f"for i in x:\n  try: pass\n  except* E:\n    {body}\n",'f','exec')
    except SyntaxError as e: print(e.msg, e.lineno)
for src in ("def f():\n  try: pass\n  except* E:\n    return 1\n","try: pass\nexcept* E: pass\nexcept F: pass","try: pass\nexcept*: pass","try: pass\nexcept E: pass\nexcept* F: pass",
 "def f():\n  try: pass\n  except* E:\n    for i in x: break\n","def f():\n  try: pass\n  except* E:\n    def g(): return 1\n", "for i in x:\n  try:\n   break\n  except* E: pass\n  finally: continue\n","def f():\n try: return 1\n except* E: pass\n else: return 2\n finally: return 3"):
    try: compile(src,'f','exec'); print('ok')
    except SyntaxError as e: print(e.msg, e.lineno)
