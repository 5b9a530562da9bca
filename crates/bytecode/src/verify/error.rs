//! What the verifier says when it refuses code.

use std::fmt;

use crate::code::{Code, Position};

/// Why code was refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyError {
    /// The qualified name of the code object.
    pub function: Box<str>,
    /// The source file of the code object.
    pub filename: Box<str>,
    /// The index of the instruction, if the problem lies with one.
    pub instruction: Option<u32>,
    /// That instruction's mnemonic.
    pub mnemonic: Option<&'static str>,
    /// That instruction's place in the source; its line is 0 if it has none.
    pub position: Position,
    /// What is wrong.
    pub problem: Problem,
}

/// What the verifier can find wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A table has too many entries.
    TooMany {
        /// Which table.
        what: &'static str,
        /// How many there are.
        count: u64,
        /// How many there may be.
        most: u64,
    },
    /// There is not one position for each instruction.
    Positions {
        /// Number of positions.
        positions: usize,
        /// Number of instructions.
        instrs: usize,
    },
    /// The parameters, flags and variables contradict each other.
    Parameters(&'static str),
    /// A constant that can't be.
    Constant {
        /// Its index.
        index: u32,
        /// What is wrong with it.
        why: &'static str,
    },
    /// Code objects are nested too deep.
    CodeTooDeep,
    /// An operand points behind the end of its table.
    OutOfRange {
        /// The operand's name in the instruction table.
        operand: &'static str,
        /// Its value.
        value: u32,
        /// The number of entries in the table.
        len: usize,
    },
    /// An operand has a value that makes no sense for the instruction.
    BadOperand(&'static str),
    /// The instruction may not stand in this kind of code.
    WrongPlace(&'static str),
    /// The instruction takes more values than there are.
    Underflow {
        /// How many it takes.
        needs: u32,
        /// How many there are.
        has: u32,
    },
    /// The stack grows above `max_stack`.
    Overflow {
        /// How many values there would be.
        depth: u32,
        /// How many there may be.
        max_stack: u32,
    },
    /// Two paths reach the instruction with different depths.
    Depths {
        /// The depth on one path.
        one: u32,
        /// The depth on another.
        other: u32,
    },
    /// A method that LOAD_METHOD has pushed does not simply wait for its call.
    Methods(&'static str),
    /// Execution would go on behind the last instruction.
    FallsOff,
    /// There are no instructions.
    Empty,
    /// An entry of the exception table is wrong.
    Handler {
        /// Its index.
        index: u32,
        /// What is wrong with it.
        why: &'static str,
    },
}

impl VerifyError {
    /// An error of a whole code object.
    pub(super) fn of(code: &Code, problem: Problem) -> VerifyError {
        VerifyError {
            function: code.qualname.as_str().into(),
            filename: code.filename.as_ref().into(),
            instruction: None,
            mnemonic: None,
            position: Position::default(),
            problem,
        }
    }

    /// An error of one instruction.
    pub(super) fn at(code: &Code, index: usize, problem: Problem) -> VerifyError {
        VerifyError {
            instruction: Some(index as u32),
            mnemonic: code.instrs.get(index).map(|instr| instr.mnemonic()),
            position: code.positions.get(index).copied().unwrap_or_default(),
            ..VerifyError::of(code, problem)
        }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.position.line > 0 {
            write!(f, "line {}: ", self.position.line)?;
        }
        if let Some(mnemonic) = self.mnemonic {
            write!(f, "{mnemonic} ")?;
        }
        write!(f, "{} (", self.problem)?;
        if let Some(index) = self.instruction {
            write!(f, "instruction {index} of ")?;
        }
        write!(f, "{})", self.function)
    }
}

impl std::error::Error for VerifyError {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::TooMany { what, count, most } => write!(f, "has too many {what}: {count}, at most {most} may be"),
            Problem::Positions { positions, instrs } => {
                write!(f, "has {instrs} instructions but {positions} positions")
            }
            Problem::Parameters(why) => write!(f, "has inconsistent variables: {why}"),
            Problem::Constant { index, why } => write!(f, "has an invalid constant {index}: {why}"),
            Problem::CodeTooDeep => write!(f, "is nested too deep in other code"),
            Problem::OutOfRange { operand, value, len } => {
                write!(f, "has an operand out of range: {operand} is {value}, but there are only {len}")
            }
            Problem::BadOperand(why) => write!(f, "has an invalid operand: {why}"),
            Problem::WrongPlace(why) => write!(f, "may not stand here: {why}"),
            Problem::Underflow { needs, has } => {
                let values = if *needs == 1 { "value" } else { "values" };
                write!(f, "needs {needs} {values} on the stack, but ")?;
                match has {
                    0 => write!(f, "it is empty"),
                    1 => write!(f, "there is only 1"),
                    _ => write!(f, "there are only {has}"),
                }
            }
            Problem::Overflow { depth, max_stack } => {
                write!(f, "would leave {depth} values on a stack of at most {max_stack}")
            }
            Problem::Depths { one, other } => {
                write!(f, "is reached with {one} values on the stack by one path, and with {other} by another")
            }
            Problem::Methods(why) => write!(f, "is reached with methods that wait for their call: {why}"),
            Problem::FallsOff => write!(f, "is the last instruction, but execution would go on behind it"),
            Problem::Empty => write!(f, "has no instructions"),
            Problem::Handler { index, why } => write!(f, "has an invalid entry {index} in the exception table: {why}"),
        }
    }
}
