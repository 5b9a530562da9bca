//! What the compiler refuses, in which words, and where it points.

use pellucid_compiler::{CompileError, Mode, Options, compile, is_incomplete};

fn error(source: &str) -> CompileError {
    match compile(source, "test.py", &Options::default()) {
        Ok(_) => panic!("{source:?} compiles"),
        Err(error) => error,
    }
}

/// Source text, and the error as `Kind: message line:column`.
const ERRORS: &[(&str, &str)] = &[
    ("x = \n", "SyntaxError: invalid syntax 1:5"),
    ("if x\n    pass\n", "SyntaxError: expected ':' 1:5"),
    ("if x = 3:\n    pass\n", "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1:4"),
    ("print \"a\"\n", "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? 1:1"),
    ("f(1,\nx = 2\n", "SyntaxError: '(' was never closed 1:2"),
    ("foo(a b)\n", "SyntaxError: invalid syntax. Perhaps you forgot a comma? 1:5"),
    ("x = (1]\n", "SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' 1:7"),
    ("x = 1)\n", "SyntaxError: unmatched ')' 1:6"),
    ("f() = 1\n", "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='? 1:1"),
    ("None = 1\n", "SyntaxError: cannot assign to None 1:1"),
    ("a + 1 += 2\n", "SyntaxError: 'expression' is an illegal expression for augmented assignment 1:1"),
    ("del f()\n", "SyntaxError: cannot delete function call 1:5"),
    ("x = 'abc\n", "SyntaxError: unterminated string literal (detected at line 1) 1:5"),
    ("x = 1a\n", "SyntaxError: invalid decimal literal 1:5"),
    ("x = “a”\n", "SyntaxError: invalid character '“' (U+201C) 1:5"),
    ("def f():\npass\n", "IndentationError: expected an indented block after function definition on line 1 2:1"),
    ("if x:\n    y\n  z\n", "IndentationError: unindent does not match any outer indentation level 3:4"),
    ("x = 1\n  y = 2\n", "IndentationError: unexpected indent 2:2"),
    ("if x:\n\ty\n        z\n", "TabError: inconsistent use of tabs and spaces in indentation 3:1"),
    ("return 1\n", "SyntaxError: 'return' outside function 1:1"),
    ("class A: return 1\n", "SyntaxError: 'return' outside function 1:10"),
    ("yield 1\n", "SyntaxError: 'yield' outside function 1:1"),
    ("def f(): await x\n", "SyntaxError: 'await' outside async function 1:10"),
    ("break\n", "SyntaxError: 'break' outside loop 1:1"),
    ("if 0:\n    continue\n", "SyntaxError: 'continue' not properly in loop 2:5"),
    ("def f(a, a): pass\n", "SyntaxError: duplicate argument 'a' in function definition 1:10"),
    ("f(a=1, a=2)\n", "SyntaxError: keyword argument repeated: a 1:8"),
    ("f(a=1, 2)\n", "SyntaxError: positional argument follows keyword argument 1:9"),
    ("def f(x):\n    global x\n", "SyntaxError: name 'x' is parameter and global 2:5"),
    ("def f():\n    nonlocal x\n", "SyntaxError: no binding for nonlocal 'x' found 2:5"),
    ("nonlocal x\n", "SyntaxError: nonlocal declaration not allowed at module level 1:1"),
    ("a, *b, *c = x\n", "SyntaxError: multiple starred expressions in assignment 1:1"),
    ("*a = x\n", "SyntaxError: starred assignment target must be in a list or tuple 1:1"),
    ("x = *a\n", "SyntaxError: can't use starred expression here 1:5"),
    (
        "x = [(x := 1) for x in y]\n",
        "SyntaxError: assignment expression cannot rebind comprehension iteration variable 'x' 1:7",
    ),
    (
        "match x:\n    case a: pass\n    case 1: pass\n",
        "SyntaxError: name capture 'a' makes remaining patterns unreachable 2:10",
    ),
    ("match x:\n    case [a, a]: pass\n", "SyntaxError: multiple assignments to name 'a' in pattern 2:14"),
    ("match x:\n    case [a] | [b]: pass\n", "SyntaxError: alternative patterns bind different names 2:10"),
    (
        "x = 1\nfrom __future__ import annotations\n",
        "SyntaxError: from __future__ imports must occur at the beginning of the file 2:1",
    ),
    ("try: pass\nexcept: pass\nexcept A: pass\n", "SyntaxError: default 'except:' must be last 2:1"),
    ("x = 1\n\0\n", "SyntaxError: source code cannot contain null bytes 2:1"),
    ("async with x: pass\n", "SyntaxError: 'async with' outside async function 1:1"),
    (
        "for i in x:\n try: pass\n except* A: break\n",
        "SyntaxError: 'break', 'continue' and 'return' cannot appear in an except* block 3:13",
    ),
    ("def f[T, T](): pass\n", "SyntaxError: duplicate type parameter 'T' 1:10"),
    ("async def f():\n yield 1\n return 2\n", "SyntaxError: 'return' with value in async generator 3:2"),
];

#[test]
fn errors_are_in_cpythons_words() {
    for (source, expected) in ERRORS {
        let e = error(source);
        let found = format!("{}: {} {}:{}", e.kind.name(), e.message, e.line, e.column);
        assert_eq!(found, *expected, "for {source:?}");
        assert_eq!(e.text.trim_end_matches('\n'), source.lines().nth(e.line as usize - 1).unwrap_or_default());
    }
}

#[test]
fn nesting_is_refused_not_followed() {
    let deep = 100_000;
    for (source, message) in [
        ("(".repeat(deep), "too many nested parentheses"),
        ("(".repeat(deep) + &")".repeat(deep), "too many nested parentheses"),
        (format!("x = {}1", "-".repeat(deep)), "maximum recursion depth exceeded during compilation"),
        (format!("x = {}1", "not ".repeat(deep)), "maximum recursion depth exceeded during compilation"),
        (format!("x = {}1", "lambda: ".repeat(300)), "maximum recursion depth exceeded during compilation"),
        ((0..200).map(|i| " ".repeat(i) + "if x:\n").collect(), "too many levels of indentation"),
    ] {
        assert_eq!(error(&source).message, message);
    }
}

#[test]
fn copies_of_finally_bodies_are_bounded() {
    let nested: String = (0..30)
        .map(|i| {
            let pad = " ".repeat(i);
            format!("{pad}try:\n{pad} a\n{pad}finally:\n")
        })
        .collect();
    assert_eq!(error(&(nested + &" ".repeat(30) + "a\n")).message, "code object is too large");
}

#[test]
fn long_chains_compile() {
    for source in [
        vec!["a"; 20_000].join(" + "),
        format!("a{}", ".b".repeat(20_000)),
        format!("a{}", "()".repeat(20_000)),
        format!("{}a", "-".repeat(20_000)),
        "if a: pass\n".to_string() + &"elif b: pass\n".repeat(5_000),
    ] {
        assert!(compile(&source, "long.py", &Options::default()).is_ok());
    }
}

#[test]
fn line_ends_and_marks_are_no_matter() {
    for source in
        ["if 1:\r\n    x = 2\r\n", "if 1:\r    x = 2\r", "\u{feff}x = 1\n", "\x0cx = 1\n", "", "# only a comment"]
    {
        assert!(compile(source, "ends.py", &Options::default()).is_ok(), "{source:?}");
    }
}

#[test]
fn a_prompt_knows_when_to_ask_for_more() {
    for (source, more) in [
        ("x = 1", false),
        ("f(1,", true),
        ("x = '''a", true),
        ("x = 1 + \\", true),
        ("if x:", true),
        ("if x:\n    y", true),
        ("if x:\n    y\n", false),
        ("try:\n    x\n", true),
        ("@decorator", true),
        ("x = )", false),
        ("if x", false),
        ("x = 'a", false),
        ("", false),
    ] {
        assert_eq!(is_incomplete(source), more, "{source:?}");
    }
}

#[test]
fn eval_takes_one_expression() {
    let options = Options { mode: Mode::Eval, ..Options::default() };
    assert!(compile("1 + x", "e", &options).is_ok());
    assert!(compile("x = 1", "e", &options).is_err());
    assert!(compile("", "e", &options).is_err());
}
