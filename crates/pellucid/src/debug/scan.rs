//! What a run looks for: a tick, the next line, a breakpoint. Asked about every instruction, so it is kept quick.
//!
//! A run looks either for the first place that fits, or, to go backwards, for the last one before a tick. Where a line
//! begins is a question of what the same frame did before: its last instruction had another line, or was further down (a
//! loop), or the frame has just come back to from one that the user was in.

use std::collections::HashMap;
use std::sync::Arc;

use pellucid_bytecode::operand::Name;
use pellucid_bytecode::{CodeKind, Instr, VerifiedCode};
use pellucid_vm::interp::observe::{CodeSet, Place};
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::function::Cell;
use pellucid_vm::{Gc, Kind, Str, Value, Vm};

use super::condition::{Condition, Verdict};
use super::follow::Follower;
use super::marks::Wanted;
use super::stop::{BreakAt, Breakpoint, BreakpointId, Reason};
use super::view::{is_library, short_text};

/// What a place has to be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Search {
    /// Any instruction of code that is shown.
    Instruction,
    /// Where a line begins, in a frame with at most so many below it; in that frame itself, not where a call comes back.
    Line { depth: usize },
    /// Any instruction of a frame with fewer than so many below it.
    Out { depth: usize },
    /// Where this line of the plan's file begins.
    Place { line: u32 },
    /// A breakpoint.
    Breakpoints,
}

impl Search {
    /// Whether a breakpoint on the way ends it, too.
    pub(super) fn heeds_breakpoints(self) -> bool {
        matches!(self, Search::Breakpoints | Search::Line { .. } | Search::Out { .. })
    }
}

/// A breakpoint that is set.
#[derive(Clone)]
pub(super) struct Armed {
    pub(super) id: BreakpointId,
    pub(super) breakpoint: Breakpoint,
    pub(super) condition: Option<Arc<Condition>>,
    /// How often it is still to be passed.
    pub(super) left: u32,
}

/// A run from where the machine stands.
pub(super) struct Plan {
    /// The run ends here at the latest.
    pub(super) until: u64,
    pub(super) search: Option<Search>,
    /// Look for the last place before `until` rather than for the first.
    pub(super) last: bool,
    /// Whether the place at `until` counts, too.
    pub(super) inclusive: bool,
    /// Whether library code is shown.
    pub(super) library: bool,
    pub(super) armed: Vec<Armed>,
    /// Whether the exception that the instruction raises at which the run starts has been told of.
    pub(super) told: bool,
    /// Whether states are to be kept on the way, if the ground is known.
    pub(super) keeps: bool,
    /// The program's own file.
    pub(super) main_file: String,
    /// The file of the place that is looked for.
    pub(super) file: String,
    /// Who sees each instruction on the way, the first one included.
    pub(super) follower: Option<Box<dyn Follower>>,
}

impl Plan {
    /// A run to a tick.
    pub(super) fn to(tick: u64) -> Plan {
        Plan {
            until: tick,
            search: None,
            last: false,
            inclusive: false,
            library: false,
            armed: Vec::new(),
            told: false,
            keeps: true,
            main_file: String::new(),
            file: String::new(),
            follower: None,
        }
    }

    /// Whether each instruction is looked at.
    pub(super) fn looks(&self) -> bool {
        self.search.is_some() || self.follower.is_some()
    }
}

/// A place that fits.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub(super) tick: u64,
    pub(super) reason: Reason,
}

/// What was said of an instruction.
pub(super) enum Found {
    Nothing,
    Hit(Hit),
    /// It is one if this breakpoint's condition holds, which takes running code.
    IfHolds(Hit, Arc<Condition>),
}

/// Which of an instruction's properties a breakpoint is about.
#[derive(Clone, Copy)]
enum Point {
    /// It is in the line: where the line begins.
    Line(usize),
    /// It is the function's first.
    Function(usize),
    /// It stores into the variable.
    Store(usize),
}

/// What the search needs to know of a code object.
struct Note {
    /// Kept, so that its address stands for it.
    verified: Arc<VerifiedCode>,
    shown: bool,
    lines: Vec<u32>,
    /// Whether coming back up to this instruction begins its line anew.
    loops: Vec<bool>,
    /// What breakpoints there are, by instruction.
    points: Vec<(u32, Point)>,
    /// Whether a `Search::Place` is in this file.
    here: bool,
}

/// What a frame did last.
#[derive(Clone, Copy)]
struct Last {
    /// The index of its code's note.
    code: usize,
    instruction: u32,
    line: u32,
}

/// Of a frame that has done nothing yet.
const NOTHING: Last = Last { code: usize::MAX, instruction: 0, line: 0 };

/// Whether a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    No,
    /// In its middle, where a call comes back.
    Back,
    Yes,
}

/// A plan under way.
pub(super) struct Scan {
    pub(super) plan: Plan,
    /// The tick at which it started.
    from: u64,
    notes: Vec<Note>,
    /// Which note is a code object's, by its address.
    by_address: HashMap<usize, usize>,
    /// The code object that was looked at last, and its note.
    recent: (usize, usize),
    lines: Lines,
    /// A breakpoint at a change whose store is being carried out.
    changing: Option<usize>,
    /// The last hit, when it is that which is looked for.
    pub(super) found: Option<Hit>,
    /// How many instructions it has looked at.
    pub(super) looked: u64,
}

/// Keeps what each frame did last.
#[derive(Default)]
struct Lines {
    frames: Vec<Last>,
    /// The depth at which shown code ran last.
    shown_depth: usize,
}

impl Scan {
    /// Starts from where the machine stands.
    pub(super) fn new(plan: Plan, vm: &Vm, tick: u64) -> Scan {
        let mut scan = Scan::of(plan, tick);
        if scan.plan.search.is_some() {
            scan.note_frames(vm);
        }
        if let Some(follower) = &mut scan.plan.follower {
            follower.see(vm);
        }
        scan
    }

    fn of(plan: Plan, from: u64) -> Scan {
        Scan {
            plan,
            from,
            notes: Vec::new(),
            by_address: HashMap::new(),
            recent: (0, 0),
            lines: Lines::default(),
            changing: None,
            found: None,
            looked: 0,
        }
    }

    pub(super) fn from(&self) -> u64 {
        self.from
    }

    /// What a plan looks for, as far as marks can tell.
    pub(super) fn wanted(plan: Plan, vm: &Vm) -> Wanted {
        let scan = Scan::of(plan, 0);
        let depth = match scan.plan.search {
            Some(Search::Line { depth }) => Some(depth),
            Some(Search::Out { depth }) => depth.checked_sub(1),
            Some(Search::Instruction | Search::Place { .. }) => Some(usize::MAX),
            Some(Search::Breakpoints) | None => None,
        };
        let (mut steps, mut points) = (CodeSet::default(), CodeSet::default());
        let exceptions = scan.plan.armed.iter().filter_map(|armed| match &armed.breakpoint.at {
            BreakAt::Exception { class, uncaught_only: false } => Some(class.clone()),
            _ => None,
        });
        let exceptions: Vec<_> = exceptions.collect();
        // Code that has no number may be any.
        steps.insert(0);
        if scan.plan.armed.len() > exceptions.len() {
            points.insert(0);
        }
        for (number, verified) in (1..).zip(vm.numbered_codes()) {
            let note = scan.make_note(verified);
            let arrives = match scan.plan.search {
                Some(Search::Place { line }) => note.here && note.lines.contains(&line),
                _ => true,
            };
            if note.shown && arrives {
                steps.insert(number);
            }
            if note.shown && !note.points.is_empty() {
                points.insert(number);
            }
        }
        Wanted { step: depth.map(|depth| (steps, depth)), points, exceptions }
    }

    /// Takes note of where each frame is.
    fn note_frames(&mut self, vm: &Vm) {
        for level in 0..vm.frame_count() {
            let view = vm.frame_view(level);
            let index = self.note(&vm.heap[view.code].verified);
            let note = &self.notes[index];
            let line = note.lines[view.instruction as usize];
            self.lines.frames.push(Last { code: index, instruction: view.instruction, line });
            if note.shown {
                self.lines.shown_depth = level;
            }
            if level + 1 == vm.frame_count() {
                self.changing = watch_store(note, vm, level, view.instruction);
            }
        }
    }

    /// Looks at the instruction that is about to be carried out.
    pub(super) fn look(&mut self, vm: &Vm, place: Place) -> Found {
        let Some(search) = self.plan.search else { return Found::Nothing };
        self.looked += 1;
        let index = self.note(&vm.heap[place.code].verified);
        let note = &self.notes[index];
        let begins = self.lines.begins(note, index, place);
        if note.shown && self.arrives(search, note, begins, place) {
            let reason = if matches!(search, Search::Place { .. }) { Reason::Target } else { Reason::Step };
            return Found::Hit(Hit { tick: place.tick, reason });
        }
        if search.heeds_breakpoints() { self.breakpoint(index, vm, place, begins) } else { Found::Nothing }
    }

    /// Whether a place in code that is shown is where a step or a run to a line ends.
    fn arrives(&self, search: Search, note: &Note, begins: Begins, place: Place) -> bool {
        match search {
            Search::Breakpoints => false,
            Search::Instruction => true,
            Search::Line { depth } => match begins {
                Begins::Yes => place.depth <= depth,
                Begins::Back => place.depth < depth,
                Begins::No => false,
            },
            Search::Out { depth } => place.depth < depth,
            Search::Place { line } => {
                note.here && begins == Begins::Yes && note.lines[place.instruction as usize] == line
            }
        }
    }

    fn breakpoint(&mut self, index: usize, vm: &Vm, place: Place, begins: Begins) -> Found {
        if let Some(armed) = self.changing.take() {
            match self.passes(armed, vm, place) {
                Found::Nothing => {}
                found => return found,
            }
        }
        let note = &self.notes[index];
        if note.points.is_empty() || !note.shown {
            return Found::Nothing;
        }
        self.changing = watch_store(note, vm, place.depth, place.instruction);
        for at in 0..self.notes[index].points.len() {
            let (instruction, point) = self.notes[index].points[at];
            let armed = match point {
                _ if instruction != place.instruction => continue,
                Point::Line(armed) if begins == Begins::Yes => armed,
                Point::Function(armed) => armed,
                Point::Line(_) | Point::Store(_) => continue,
            };
            match self.passes(armed, vm, place) {
                Found::Nothing => {}
                found => return found,
            }
        }
        Found::Nothing
    }

    /// A breakpoint's place or event is here: whether it stops.
    fn passes(&mut self, index: usize, vm: &Vm, place: Place) -> Found {
        let armed = &self.plan.armed[index];
        let hit = Hit { tick: place.tick, reason: Reason::Breakpoint(armed.id) };
        match &armed.condition {
            None => self.counted(hit),
            Some(condition) => match condition.holds_quickly(vm, place.depth) {
                Verdict::Yes => self.counted(hit),
                Verdict::No => Found::Nothing,
                Verdict::Unsure => Found::IfHolds(hit, Arc::clone(condition)),
            },
        }
    }

    /// A breakpoint is passed so often before it stops.
    pub(super) fn counted(&mut self, hit: Hit) -> Found {
        let (Reason::Breakpoint(id) | Reason::Exception { id, .. }) = hit.reason else { return Found::Hit(hit) };
        match self.plan.armed.iter_mut().find(|armed| armed.id == id) {
            Some(armed) if armed.left > 0 && !self.plan.last => {
                armed.left -= 1;
                Found::Nothing
            }
            _ => Found::Hit(hit),
        }
    }

    /// Whether code that is running is shown.
    pub(super) fn shows(&mut self, verified: &Arc<VerifiedCode>) -> bool {
        let index = self.note(verified);
        self.notes[index].shown
    }

    /// The index of a code object's note.
    fn note(&mut self, verified: &Arc<VerifiedCode>) -> usize {
        let address = Arc::as_ptr(verified).addr();
        if self.recent.0 == address {
            return self.recent.1;
        }
        let index = match self.by_address.get(&address) {
            Some(&index) => index,
            None => {
                let note = self.make_note(verified);
                self.notes.push(note);
                self.by_address.insert(address, self.notes.len() - 1);
                self.notes.len() - 1
            }
        };
        self.recent = (address, index);
        index
    }

    fn make_note(&self, verified: &Arc<VerifiedCode>) -> Note {
        let code = verified.code();
        let lines: Vec<u32> = code.positions.iter().map(|position| position.line).collect();
        let here =
            matches!(self.plan.search, Some(Search::Place { .. }) if self.is_file(&self.plan.file, &code.filename));
        let mut points = Vec::new();
        for (index, armed) in self.plan.armed.iter().enumerate() {
            self.points(index, &armed.breakpoint.at, verified, &mut points);
        }
        Note {
            shown: self.plan.library || !is_library(&code.filename),
            loops: loop_starts(&code.instrs),
            verified: Arc::clone(verified),
            lines,
            points,
            here,
        }
    }

    fn points(&self, index: usize, at: &BreakAt, verified: &VerifiedCode, points: &mut Vec<(u32, Point)>) {
        let code = verified.code();
        let named = |name: &str| code.name == name || code.qualname == name;
        match at {
            BreakAt::Line { file, line } if self.is_file(file, &code.filename) => {
                let in_line = code.positions.iter().enumerate().filter(|(_, position)| position.line == *line);
                points.extend(in_line.map(|(at, _)| (at as u32, Point::Line(index))));
            }
            BreakAt::Function(name) if code.kind != CodeKind::Module && named(name) => {
                points.push((0, Point::Function(index)));
            }
            BreakAt::Change { function, variable } => {
                let global = match function {
                    None => true,
                    // An inner function may give a variable of an outer one another value.
                    Some(function) if named(function) || code.frees.contains(variable) => false,
                    Some(_) => return,
                };
                let stores = code.instrs.iter().enumerate();
                let stores = stores.filter(|(_, instr)| stored(verified, **instr) == Some((variable.as_str(), global)));
                points.extend(stores.map(|(at, _)| (at as u32, Point::Store(index))));
            }
            BreakAt::Line { .. } | BreakAt::Function(_) | BreakAt::Exception { .. } => {}
        }
    }

    /// Whether a file that a breakpoint names is this one.
    fn is_file(&self, wanted: &str, file: &str) -> bool {
        match wanted {
            "" => file == self.plan.main_file,
            _ => file == wanted || file.strip_suffix(wanted).is_some_and(|before| before.ends_with(['/', '\\'])),
        }
    }
}

impl Lines {
    /// Whether a line begins here; keeps the frames' last instructions.
    #[inline]
    fn begins(&mut self, note: &Note, code: usize, place: Place) -> Begins {
        let at = place.instruction as usize;
        let line = note.lines[at];
        let came_back = note.shown && self.shown_depth > place.depth;
        if note.shown {
            self.shown_depth = place.depth;
        }
        if self.frames.len() != place.depth + 1 {
            self.frames.resize(place.depth + 1, NOTHING);
        }
        let last = &mut self.frames[place.depth];
        let begins = if line == 0 {
            Begins::No
        } else if last.code != code || last.line != line || (place.instruction <= last.instruction && note.loops[at]) {
            Begins::Yes
        } else if came_back {
            Begins::Back
        } else {
            Begins::No
        };
        let line = if line == 0 { last.line } else { line };
        *last = Last { code, instruction: place.instruction, line };
        begins
    }
}

/// The watched variable that the instruction gives another value, if it does.
fn watch_store(note: &Note, vm: &Vm, level: usize, instruction: u32) -> Option<usize> {
    let mut here = note.points.iter().filter(|(at, _)| *at == instruction);
    here.find_map(|&(_, point)| match point {
        Point::Store(armed) => changes(vm, level, note.verified.code().instrs[instruction as usize]).then_some(armed),
        Point::Line(_) | Point::Function(_) => None,
    })
}

/// For each instruction, whether a jump back to it begins its line anew: not for the loop of a comprehension.
fn loop_starts(instrs: &[Instr]) -> Vec<bool> {
    let mut starts = vec![true; instrs.len()];
    let appends = |instr: &Instr| matches!(instr.mnemonic(), "LIST_APPEND" | "SET_ADD" | "DICT_SET");
    for (at, instr) in instrs.iter().enumerate() {
        let Some(target) = instr.label().map(|label| label.index()).filter(|&target| target <= at) else { continue };
        if instrs[target..at].iter().any(appends) {
            starts[target] = false;
        }
    }
    starts
}

/// The variable that an instruction stores into or deletes, and whether it is a global one.
pub(super) fn stored(verified: &VerifiedCode, instr: Instr) -> Option<(&str, bool)> {
    let code = verified.code();
    let cell = |index: usize| code.cells.iter().chain(&code.frees).nth(index).map(|name| (name.as_str(), false));
    match instr {
        Instr::Store { var } | Instr::Delete { var } => Some((&code.locals[var.index()], false)),
        Instr::StoreGlobal { name } | Instr::DeleteGlobal { name } => Some((&code.names[name.index()], true)),
        Instr::StoreName { name } | Instr::DeleteName { name } => {
            Some((&code.names[name.index()], code.kind == CodeKind::Module))
        }
        Instr::StoreCell { cell: at } | Instr::DeleteCell { cell: at } => cell(at.index()),
        _ => None,
    }
}

/// Whether a storing instruction gives its variable another value than it has.
fn changes(vm: &Vm, level: usize, instr: Instr) -> bool {
    let view = vm.frame_view(level);
    let in_dict = |dict: Gc<Dict>, name: Name| {
        let name = vm.heap[view.code].names[name.index()];
        vm.heap[dict].get_str(name).unwrap_or(Value::UNBOUND)
    };
    let old = match instr {
        Instr::Store { var } | Instr::Delete { var } => vm.frame_locals(level)[var.index()],
        Instr::StoreGlobal { name } | Instr::DeleteGlobal { name } => in_dict(view.globals, name),
        Instr::StoreName { name } | Instr::DeleteName { name } => {
            in_dict(view.namespace.as_gc::<Dict>().unwrap_or(view.globals), name)
        }
        Instr::StoreCell { cell } | Instr::DeleteCell { cell } => {
            let cell = vm.frame_cells(level).get(cell.index()).and_then(|cell| cell.as_gc::<Cell>());
            cell.map_or(Value::UNBOUND, |cell| vm.heap[cell].value)
        }
        _ => return false,
    };
    let deletes = instr.effect().pops == 0;
    let new = if deletes { Value::UNBOUND } else { vm.frame_stack(level).last().copied().unwrap_or(Value::UNBOUND) };
    old != new && (old.is_unbound() || new.is_unbound() || !is_same_plain(vm, old, new))
}

/// Whether two values that are not the same word are equal numbers or texts.
fn is_same_plain(vm: &Vm, a: Value, b: Value) -> bool {
    if let (Some(a), Some(b)) = (a.as_gc::<Str>(), b.as_gc::<Str>()) {
        return a.as_str() == b.as_str();
    }
    let numbers = [Some(Kind::BigInt), Some(Kind::Float)];
    a.kind() == b.kind() && numbers.contains(&a.kind()) && short_text(vm, a) == short_text(vm, b)
}
