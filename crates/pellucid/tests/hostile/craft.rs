//! Files and code objects that no compiler makes: with huge counts, deep nesting, and tables made to cost time.

use pellucid::bytecode::format::{self, HEADER, section};
use pellucid::bytecode::operand::{Cell, ConstRef, Count, Label, Local, Name};
use pellucid::bytecode::{Code, Const, Handler, Instr, Position, assemble};

/// A module of these instructions, which no path runs off the end of.
fn module(instrs: Vec<Instr>) -> Code {
    let mut code = assemble("PUSH None\nRETURN\n").expect("it is valid");
    let end = code.instrs.clone();
    code.instrs = instrs;
    code.instrs.extend(end);
    code.positions = vec![Position::default(); code.instrs.len()];
    code.max_stack = 1000;
    code
}

fn bytes_of(code: &Code) -> Vec<u8> {
    format::encode(code, &format::EncodeOptions::default())
}

/// A file with these sections.
fn file(sections: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let whole = bytes_of(&module(Vec::new()));
    let mut bytes = whole[..HEADER].to_vec();
    for (number, content) in sections {
        bytes.push(*number);
        bytes.extend((content.len() as u32).to_le_bytes());
        bytes.extend(content);
    }
    bytes
}

const HUGE: [u8; 10] = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
const MANY: [u8; 4] = [0xff, 0xff, 0xff, 0x7f];

/// Files that claim much, or blow up.
pub fn hostile() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let strings = vec![1, 1, b'x'];
    for (name, count) in [("huge", &HUGE[..]), ("many", &MANY[..])] {
        files.push((format!("{name} strings"), file(&[(section::STRINGS, count.to_vec())])));
        let modules = file(&[(section::STRINGS, strings.clone()), (section::MODULES, count.to_vec())]);
        files.push((format!("{name} modules"), modules));
        // Each field of a code object in its turn.
        for zeros in 0..12 {
            let content = [&[1, 0, 0, 0, 0, 0, 0, 0][..], &vec![0; zeros], count, &[0; 30]].concat();
            let bytes = file(&[(section::STRINGS, strings.clone()), (section::MODULES, content)]);
            files.push((format!("{name} in field {zeros}"), bytes));
        }
    }
    // One long string, named again and again.
    let long = [&[1, 0x80, 0x80, 0x10][..], &vec![b'x'; 1 << 18]].concat();
    let head = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let names = [&head[..], &[0x80, 0x80, 0x10], &vec![0; 1 << 18], &[0; 30]].concat();
    files.push(("a string a million times".into(), file(&[(section::STRINGS, long), (section::MODULES, names)])));
    // Constants in constants, code in code: as deep as it may be, and deeper.
    for depth in [100, 101, 100_000] {
        let mut constant = [11, 1].repeat(depth);
        constant.push(0);
        let content = [&head[..], &[0, 1], &constant, &[0; 30]].concat();
        files.push((
            format!("deep constant {depth}"),
            file(&[(section::STRINGS, strings.clone()), (section::MODULES, content)]),
        ));
    }
    for depth in [199, 200, 100_000] {
        let opening = [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
        let content = [&[1, 0, 0][..], &opening.repeat(depth), &[0; 40]].concat();
        files.push((
            format!("deep code {depth}"),
            file(&[(section::STRINGS, strings.clone()), (section::MODULES, content)]),
        ));
    }
    files
}

/// Valid code whose preparation costs much more than its length, where it is done in the straightforward way.
pub fn laborious() -> Vec<(&'static str, Code)> {
    let jump = |to: usize| Instr::JumpIfFalse { target: Label(to as u32) };
    let push = Instr::Push { value: ConstRef(0) };
    let store = |var: usize| Instr::Store { var: Local(var as u32) };

    // Many captured parameters: each cell is looked for among the parameters.
    let mut function = module(Vec::new());
    function.kind = pellucid::bytecode::CodeKind::Function;
    function.locals = (0..25_000).map(|i| format!("p{i}")).collect();
    function.cells = function.locals.iter().rev().cloned().collect();
    function.arg_count = 25_000;
    let mut captured = module(Vec::new());
    captured.codes = vec![function];

    // Each backward jump makes one more local uncertain.
    let count = 4000;
    let mut uncertain = Vec::new();
    for var in 0..count {
        uncertain.extend([push, store(var), push, jump(uncertain.len())]);
    }
    let mut uncertain = module(uncertain);
    uncertain.locals = (0..count).map(|i| format!("v{i}")).collect();

    // More attribute sites than there are caches.
    let mut attributes = vec![push, Instr::Return {}];
    for i in 0..300_000u32 {
        attributes.extend([push, Instr::LoadAttr { name: Name(i % 60_000) }, Instr::Pop {}]);
    }
    let mut attributes = module(attributes);
    attributes.names = (0..60_000).map(|i| format!("a{i}")).collect();

    // Every instruction has a handler of its own.
    let mut handled = module(vec![Instr::Nop {}; 100_000]);
    let target = handled.instrs.len() as u32;
    handled.instrs.extend([Instr::Pop {}, push, Instr::Return {}]);
    handled.positions.resize(handled.instrs.len(), Position::default());
    handled.handlers = (0..100_000).map(|i| Handler { start: i, end: i + 1, target, depth: 0 }).collect();

    // A pattern with very many keys.
    let mut keys = module(vec![
        Instr::BuildDict { count: Count(0) },
        Instr::Push { value: ConstRef(1) },
        Instr::MatchKeys {},
        Instr::Pop {},
        Instr::Pop {},
        Instr::Pop {},
    ]);
    keys.consts.push(Const::Tuple((0..100_000).map(Const::Int).collect()));

    // Places in the source that are none.
    let mut places = module(vec![push, Instr::LoadAttr { name: Name(0) }]);
    places.names = vec!["x".into()];
    let wild = Position { line: 1, column: u32::MAX, end_line: u32::MAX, end_column: u32::MAX - 7 };
    places.positions.fill(wild);

    // Cells that are made anew, over and over.
    let mut cells = module(vec![Instr::NewCell { cell: Cell(0) }; 50_000]);
    cells.cells = vec!["c".into()];

    vec![
        ("captured parameters", captured),
        ("uncertain locals", uncertain),
        ("attribute sites", attributes),
        ("handlers", handled),
        ("keys of a pattern", keys),
        ("wild places", places),
        ("cells", cells),
    ]
}
