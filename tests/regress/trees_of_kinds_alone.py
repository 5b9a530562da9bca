# A kind of node (expr, stmt, operator) is no node itself: a tree with one is refused.
import ast
def t(tree, mode='exec'):
    try: compile(tree, '<test>', mode); print('ok')
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
t(ast.Module([ast.Expr(ast.expr(lineno=2, col_offset=3), lineno=2, col_offset=3)], []))
t(ast.Module([ast.stmt(lineno=2, col_offset=3)], []))
t(ast.Module([ast.Expr(ast.BinOp(ast.Constant(1, lineno=1, col_offset=0), ast.operator(), ast.Constant(1, lineno=1, col_offset=0), lineno=1, col_offset=0), lineno=2, col_offset=3)], []))
t(ast.Expression(ast.expr(lineno=1, col_offset=0)), 'eval')
class My(ast.Name): pass
t(ast.Expression(My('x', ast.Load(), lineno=1, col_offset=0)), 'eval')
