//! The compiler runs without a VM: source text in, bytecode out, shown as the assembler would read it.
//!
//! `cargo run -p pellucid-compiler --example compiler -- FILE...`, or `-c CODE`, with `-O0` to switch the optimiser off and
//! `--check` to verify the code instead of showing it, `--errors` to see errors only.

use pellucid_bytecode::dis::{Style, disassemble};
use pellucid_bytecode::verify::verify;
use pellucid_compiler::{Mode, Options, Passes, compile};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let mut options = Options::default();
    let (mut check, mut errors) = (false, false);
    let mut failed = false;
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "-O0" => options.passes = Passes::NONE,
            "--check" => check = true,
            "--errors" => errors = true,
            "-c" => {
                options.mode = Mode::Interactive;
                failed |= !show(&args.next().unwrap_or_default(), "<string>", &options, check);
            }
            path => match std::fs::read_to_string(path) {
                Ok(source) if errors => println!("{}", error_line(&source, path)),
                Ok(source) => failed |= !show(&source, path, &options, check),
                Err(error) => eprintln!("{path}: {error}"),
            },
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The error of a source text in one line, or `ok`.
fn error_line(source: &str, path: &str) -> String {
    match compile(source, path, &Options::default()) {
        Ok(_) => "ok".into(),
        Err(e) => {
            let (name, message) = (e.kind.name(), &e.message);
            format!("{name}: {message} {}:{}-{}:{}", e.line, e.column, e.end_line, e.end_column)
        }
    }
}

fn show(source: &str, filename: &str, options: &Options, check: bool) -> bool {
    let code = match compile(source, filename, options) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}\n    {}", error.text);
            return false;
        }
    };
    if !check {
        print!("{}", disassemble(&code, Some(source), Style::Full));
    }
    if let Err(error) = verify(code) {
        eprintln!("{filename}: {error}");
        return false;
    }
    true
}
