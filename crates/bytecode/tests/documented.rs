//! The examples in docs/assembly.md are programs: they assemble and are accepted.

use pellucid_bytecode::{assemble, verify};

#[test]
fn examples_assemble() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/assembly.md");
    let page = std::fs::read_to_string(path).unwrap();
    let examples: Vec<&str> = page.split("```pasm\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(examples.len() >= 4, "the page has examples");
    for example in examples {
        let code = assemble(example).unwrap_or_else(|error| panic!("{error}\n{example}"));
        verify(code).unwrap_or_else(|error| panic!("{error}\n{example}"));
    }
}
