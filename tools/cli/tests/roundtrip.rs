//! `asm(dis(x)) == x`, and the portable file gives back what it was given, for every program in `tests/` and `examples/`.

use std::path::{Path, PathBuf};

use pellucid::{CompileMode, CompileOptions, Listing, Program};

fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            found.push(path);
        }
    }
}

#[test]
fn every_program_survives() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("this package is two folders deep");
    let mut files = Vec::new();
    ["tests", "examples", "benches"].iter().for_each(|folder| programs(&root.join(folder), &mut files));
    let mut compiled = 0;
    for file in &files {
        let name = file.strip_prefix(root).expect("it was found there").display().to_string();
        let bytes = std::fs::read(file).expect("it was found");
        for optimize in [false, true] {
            let options = CompileOptions { mode: CompileMode::Module, optimize };
            // Programs that are meant not to compile are here, too.
            let Ok(program) = Program::compile_file(bytes.clone(), &name, options) else { continue };
            compiled += 1;
            let code = program.code().to_code();
            let listing = program.listing(Listing::Full);
            let again = Program::assemble(&listing, &name).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(
                again.code().to_code() == code,
                "{name} is another program after dis and asm (optimize: {optimize})"
            );
            let again = Program::from_bytes(&program.to_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(again.code().to_code() == code, "{name} is another program after the portable file");
            let plain = program.listing(Listing::Plain);
            Program::assemble(&plain, &name).unwrap_or_else(|error| panic!("{name}, plain: {error}\n{plain}"));
        }
    }
    assert!(compiled > 100, "only {compiled} programs compiled");
}
