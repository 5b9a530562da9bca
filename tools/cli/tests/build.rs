//! `pellucid build`: what is built runs elsewhere as the source would; files that are none are refused; the page about the
//! format is enough to read one.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use pellucid::bytecode::dis::literal;
use pellucid::bytecode::{Code, Const};
use pellucid::{CompileOptions, Program};

/// A folder of one test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("build").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

fn put(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
    std::fs::write(path, text).expect("the folder can be written to");
}

fn run_in(folder: &Path, program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(program).args(arguments).current_dir(folder).stdin(Stdio::null()).output();
    finished(output.expect("it can be started"))
}

fn finished(output: Output) -> (i32, String, String) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn pellucid(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    run_in(folder, env!("CARGO_BIN_EXE_pellucid"), arguments)
}

/// A program with a package, submodules of several kinds, and a module that only a running program can name.
fn program(folder: &Path) {
    put(folder, "app.py", APP);
    put(folder, "shapes/__init__.py", "from .square import area\n__all__ = ['extra']\n");
    put(folder, "shapes/square.py", "from helper import twice\n\n\ndef area(x):\n    return x * x, twice(x)\n");
    put(folder, "shapes/extra.py", "NAME = __name__\n");
    put(folder, "shapes/deep/__init__.py", "");
    put(folder, "shapes/deep/down.py", "from .. import square\n");
    put(folder, "helper.py", "def twice(x):\n    return x + x\n");
    put(folder, "plugin.py", "def run():\n    return 'plugged ' + 1\n");
}

const APP: &str = "\
import sys
import json
import importlib
import shapes
import shapes.deep.down as down
from shapes import *
try:
    import no_such_module
except ImportError as error:
    print(error)

print(json.dumps(shapes.area(3)), down.square.__name__, extra.NAME, sys.argv[1:])
print(__name__, __file__[-6:], shapes.__path__[0][-6:], shapes.square.__file__[-9:])
plugin = importlib.import_module('plug' + 'in')
if len(sys.argv) > 2:
    sys.exit(7)
plugin.run()
";

#[test]
fn what_is_built_runs_elsewhere() {
    let source = folder("source");
    program(&source);
    let expected = pellucid(&source, &["app.py", "x"]);
    assert!(expected.2.contains("TypeError: can only concatenate str"), "{expected:?}");
    let (status, told, errors) = pellucid(&source, &["build", "app.py", "--module", "plugin"]);
    assert_eq!((status, errors.as_str()), (0, ""));
    for line in [
        "modules in it: helper, plugin, shapes, shapes.deep, shapes.deep.down, shapes.extra, shapes.square",
        "left to the standard library: importlib, json, sys",
        "not found: no_such_module",
    ] {
        assert!(told.contains(line), "{told}");
    }
    let elsewhere = folder("elsewhere");
    std::fs::rename(source.join("app.pelc"), elsewhere.join("odd name")).expect("it was written");
    assert_eq!(pellucid(&elsewhere, &["run", "odd name", "x"]), expected);
    assert_eq!(pellucid(&elsewhere, &["odd name", "x"]), expected);
    assert_eq!(pellucid(&elsewhere, &["odd name", "x", "y"]).0, 7);
}

#[test]
fn what_is_stripped_has_no_source() {
    let source = folder("stripped");
    program(&source);
    pellucid(&source, &["build", "app.py", "--module", "plugin", "-o", "full.pelc"]);
    pellucid(&source, &["build", "app.py", "--module=plugin", "--strip"]);
    let size = |name: &str| std::fs::metadata(source.join(name)).expect("it was written").len();
    assert!(size("app.pelc") * 3 < size("full.pelc") * 2, "{} of {}", size("app.pelc"), size("full.pelc"));
    let bytes = std::fs::read(source.join("app.pelc")).expect("it was written");
    assert!(!String::from_utf8_lossy(&bytes).contains("stripped"), "the folder's name is in it");
    // Where the files are, their lines are shown.
    let elsewhere = folder("stripped_elsewhere");
    std::fs::copy(source.join("app.pelc"), elsewhere.join("app.pelc")).expect("it was written");
    let (status, out, errors) = pellucid(&elsewhere, &["app.pelc", "x"]);
    assert_eq!((status, out.lines().count()), (1, 3));
    // What CPython shows where there is no source.
    let expected = "Traceback (most recent call last):\n  File \"app.py\", line 17, in <module>\n  \
                    File \"plugin.py\", line 2, in run\nTypeError: can only concatenate str (not \"int\") to str\n";
    assert_eq!(errors, expected);
    let (status, _, errors) = pellucid(&source, &["tokens", "app.pelc"]);
    assert!(status == 1 && errors.contains("no source text"), "{errors}");
    let listing = pellucid(&source, &["dis", "app.pelc"]).1;
    assert!(listing.contains("; ---- module plugin ----") && listing.contains("IMPORT shapes"), "{listing}");
    assert!(pellucid(&source, &["trace", "app.pelc"]).1.contains("IMPORT json"));
    assert!(pellucid(&source, &["tree", "full.pelc"]).1.contains("Import"));
}

#[test]
fn an_executable_needs_nothing_else() {
    let source = folder("executable");
    program(&source);
    let expected = pellucid(&source, &["app.py", "--help"]);
    let (status, told, errors) = pellucid(&source, &["build", "--exe", "app.py", "--module", "plugin", "-o", "made"]);
    if cfg!(target_os = "macos") {
        assert!(status == 1 && errors.contains("signature"), "{errors}");
        return;
    }
    assert_eq!(status, 0, "{told}{errors}");
    let elsewhere = folder("executable elsewhere");
    std::fs::rename(source.join("made"), elsewhere.join("renamed")).expect("it was written");
    std::fs::remove_dir_all(&source).expect("the folder is there");
    assert_eq!(run_in(&elsewhere, elsewhere.join("renamed"), &["--help"]), expected);
    assert_eq!(run_in(&elsewhere, elsewhere.join("renamed"), &["-c", "run"]).0, 7);
}

#[test]
fn mistakes_are_told() {
    let here = folder("mistakes");
    put(&here, "main.py", "import broken\n");
    put(&here, "broken.py", "x = 1 +\n");
    let (status, _, errors) = pellucid(&here, &["build", "main.py"]);
    assert!(status == 1 && errors.contains("broken.py\", line 1") && errors.contains("SyntaxError"), "{errors}");
    let (status, _, errors) = pellucid(&here, &["build", "-c", "print(1)"]);
    assert!(status == 1 && errors.contains("-o FILE"), "{errors}");
    let (status, _, errors) = pellucid(&here, &["build", "-c", "print(1)", "-o", "x.pelc", "--module", "none.such"]);
    assert!(status == 1 && errors.contains("no module named 'none.such'"), "{errors}");
    let (status, _, errors) = pellucid(&here, &["build", "broken.py", "-o", "broken.py"]);
    assert!(status == 1 && errors.contains("overwrite"), "{errors}");
    let (status, _, errors) = pellucid(&here, &["build", "-c", "print(1)", "-o", "no/such/folder"]);
    assert!(status == 1 && errors.contains("can't write 'no/such/folder'"), "{errors}");
}

#[test]
fn files_that_are_none_are_refused() {
    let here = folder("refused");
    pellucid(&here, &["build", "-c", "print('fine')", "-o", "fine.pelc"]);
    assert_eq!(pellucid(&here, &["fine.pelc"]).1, "fine\n");
    let bytes = std::fs::read(here.join("fine.pelc")).expect("it was written");
    let refused = |bytes: &[u8]| {
        std::fs::write(here.join("bad.pelc"), bytes).expect("the folder can be written to");
        let (status, out, errors) = pellucid(&here, &["run", "bad.pelc"]);
        assert_eq!((status, out.as_str()), (1, ""));
        assert!(errors.starts_with("pellucid: ") && errors.contains("bad.pelc: "), "{errors}");
        errors
    };
    assert!(refused(&bytes[..20]).contains("ends too early"));
    assert!(refused(&bytes[..bytes.len() - 1]).contains("ends too early: it has"));
    let changed = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1;
        refused(&bytes)
    };
    assert!(changed(8).contains("version"));
    assert!(changed(12).contains("fingerprint"));
    assert!(changed(40).contains("checksum"));
}

/// What docs/read_pelc.py prints of a program.
fn rendered(program: &Program) -> String {
    let mut text = String::from("module __main__\n");
    render(&program.code().to_code(), &mut text);
    text
}

/// A constant as Python's `repr` has it: the assembler writes large ints by their hexadecimal digits.
fn as_python_shows(constant: &Const) -> String {
    let Const::BigInt { negative, magnitude } = constant else { return literal(constant) };
    let mut bytes = [0; 16];
    bytes[..magnitude.len()].copy_from_slice(magnitude);
    format!("{}{}", if *negative { "-" } else { "" }, u128::from_le_bytes(bytes))
}

fn render(code: &Code, text: &mut String) {
    let kind = format!("{:?}", code.kind).to_lowercase();
    let f = code.flags;
    let flags = [f.var_args, f.var_kwargs, f.generator, f.coroutine, f.docstring];
    let flags: u32 = flags.iter().enumerate().map(|(bit, &set)| u32::from(set) << bit).sum();
    let counts = [code.arg_count, code.pos_only_count, code.kw_only_count, code.max_stack, code.first_line];
    *text += &format!("{kind} {} in {}: flags {flags}, counts {counts:?}\n", code.qualname, code.filename);
    let tables = [("locals", &code.locals), ("cells", &code.cells), ("frees", &code.frees), ("names", &code.names)];
    for (part, names) in tables.iter().filter(|(_, names)| !names.is_empty()) {
        *text += &format!("  {part}: {}\n", names.join(" "));
    }
    code.consts.iter().for_each(|constant| *text += &format!("  constant {}\n", as_python_shows(constant)));
    for h in &code.handlers {
        *text += &format!("  handler {} {} {} {}\n", h.start, h.end, h.target, h.depth);
    }
    for (instr, position) in code.instrs.iter().zip(&code.positions) {
        *text += &format!("  {:5} {}", position.line, instr.mnemonic());
        instr.operands(|_, operand| *text += &format!(" {operand}"));
        text.push('\n');
    }
    code.codes.iter().for_each(|child| render(child, text));
}

#[test]
fn the_page_is_enough_to_read_a_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("this package is two folders deep");
    let page = std::fs::read_to_string(root.join("docs/format.md")).expect("the page is there");
    let all_constants = "x = ('a', 2.5e-300, -1.0, 1e400, b'\\x00y', (1, (None, True)), -7, 1 << 62)\n\
                         def f(a, /, *args, k=1, **kw) -> int:\n    'text'\n    try:\n        yield [a for a in args]\n    \
                         except* ValueError:\n        print(lambda: a)\n";
    let tour = std::fs::read_to_string(root.join("examples/tour.py")).expect("the example is there");
    for source in [all_constants, &tour] {
        let program = Program::compile_file(source.into(), "x.py", CompileOptions::default()).expect("it compiles");
        for bytes in [program.to_bytes(), program.to_stripped_bytes()] {
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let mut child = Command::new(env!("CARGO_BIN_EXE_pellucid"))
                .args(["run", "docs/read_pelc.py"])
                .current_dir(root)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("it can be started");
            let mut input = child.stdin.take().expect("it is piped");
            input.write_all(format!("{hex}\n{page}").as_bytes()).expect("it reads its input");
            drop(input);
            let (_, out, errors) = finished(child.wait_with_output().expect("it ends"));
            assert_eq!(errors, "");
            assert!(out == rendered(&program), "{out}\nis not\n{}", rendered(&program));
        }
    }
}
