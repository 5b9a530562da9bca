//! Bytecode goldens: each `tests/dis/NAME.py` compiles to what `NAME.dis` shows.
//!
//! They are few on purpose: what programs do is tested by running them. `BLESS=1 cargo test -p pellucid-compiler`
//! writes them anew; read the difference before you commit it.

use pellucid_bytecode::asm::assemble_file;
use pellucid_bytecode::dis::{Style, disassemble};
use pellucid_bytecode::verify::verify;
use pellucid_compiler::{Options, Passes, compile};
use std::path::PathBuf;

fn sources() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/dis");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("tests/dis is there")
        .map(|entry| entry.expect("tests/dis can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

#[test]
fn code_is_as_shown() {
    let bless = std::env::var_os("BLESS").is_some();
    for path in sources() {
        let source = std::fs::read_to_string(&path).expect("a golden's source can be read");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let code = compile(&source, &name, &Options::default()).expect("goldens compile");
        let shown = disassemble(&code, Some(&source), Style::Full);
        let golden = path.with_extension("dis");
        if bless {
            std::fs::write(&golden, &shown).expect("a golden can be written");
        }
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        assert!(shown == expected, "{name} compiles to other code than {} shows:\n{shown}", golden.display());
    }
}

#[test]
fn code_is_verified_and_assembled_back() {
    for path in sources() {
        let source = std::fs::read_to_string(&path).expect("a golden's source can be read");
        for passes in [Passes::ALL, Passes::NONE] {
            let options = Options { passes, ..Options::default() };
            let code = compile(&source, "golden.py", &options).expect("goldens compile");
            verify(code.clone()).expect("the compiler's code is verified");
            let text = disassemble(&code, None, Style::Full);
            assert_eq!(assemble_file(&text, "golden.py").expect("disassembly assembles"), code, "{}", path.display());
        }
    }
}
