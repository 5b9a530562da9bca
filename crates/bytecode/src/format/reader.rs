//! Reads the sections of a file; [`super::writer`] is its mirror image.
//!
//! Every length is checked against the bytes that are left before anything is allocated for it, nesting is bounded, and
//! so is the text that a small file can blow up to by naming one long string many times.

mod code;
mod positions;

use std::collections::HashSet;
use std::sync::Arc;

use super::{File, FormatError, Module, ModuleKind, Source, section};

/// Boxed, so that results of the many small steps stay small.
type Result<T> = std::result::Result<T, Box<FormatError>>;

/// How many bytes of text may come of each byte of a file.
const TEXT_PER_BYTE: usize = 64;
/// The fewest bytes that a module takes: name, kind, and a code object.
const LEAST_MODULE: usize = 2 + code::LEAST_CODE;

/// What is in a file whose sections begin at `start`.
pub(super) fn read(bytes: &[u8], start: usize) -> Result<File> {
    let mut reader = Reader {
        bytes,
        at: start,
        end: bytes.len(),
        field: "the sections",
        strings: Vec::new(),
        shared: None,
        text_left: bytes.len().saturating_mul(TEXT_PER_BYTE),
    };
    let mut modules = Vec::new();
    let mut sources = Vec::new();
    let (mut last, mut with_positions) = (0, false);
    while reader.at < bytes.len() {
        let number = reader.section(last)?;
        match number {
            section::STRINGS => reader.read_strings()?,
            section::MODULES => modules = reader.modules()?,
            section::POSITIONS => {
                positions::read(&mut reader, &mut modules)?;
                with_positions = true;
            }
            _ => sources = reader.sources()?,
        }
        if reader.at < reader.end {
            return reader.invalid("something follows its content");
        }
        reader.end = bytes.len();
        reader.field = "the sections";
        last = number;
    }
    if modules.is_empty() {
        return reader.invalid("there is no module");
    }
    if !with_positions {
        positions::fill(&mut modules);
    }
    Ok(File { modules, sources })
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Where what is being read has to end.
    end: usize,
    /// What is being read, for messages.
    field: &'static str,
    strings: Vec<&'a str>,
    /// The name of a source file that was made last, and its number: the next code object will have it, too.
    shared: Option<(u64, Arc<str>)>,
    /// How many more bytes of text may be made.
    text_left: usize,
}

impl<'a> Reader<'a> {
    #[cold]
    fn wrong(&self, what: &'static str) -> Box<FormatError> {
        Box::new(FormatError::at(self.at, self.field, what))
    }

    #[cold]
    fn invalid<T>(&self, what: &'static str) -> Result<T> {
        Err(self.wrong(what))
    }

    fn left(&self) -> usize {
        self.end - self.at
    }

    fn take(&mut self, len: usize) -> Result<&'a [u8]> {
        if len > self.left() {
            return self.invalid("it ends too early");
        }
        let taken = &self.bytes[self.at..self.at + len];
        self.at += len;
        Ok(taken)
    }

    #[inline]
    fn byte(&mut self) -> Result<u8> {
        if self.at >= self.end {
            return self.invalid("it ends too early");
        }
        let byte = self.bytes[self.at];
        self.at += 1;
        Ok(byte)
    }

    #[inline]
    fn number(&mut self) -> Result<u64> {
        match self.byte()? {
            byte @ 0..0x80 => Ok(byte.into()),
            byte => self.long_number(byte),
        }
    }

    /// The number whose first byte is this.
    fn long_number(&mut self, first: u8) -> Result<u64> {
        let mut value = u64::from(first & 0x7f);
        for shift in (7..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits || byte == 0 {
                return self.invalid("a number is too large or not in its shortest form");
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        self.invalid("a number is too large")
    }

    #[inline]
    fn number32(&mut self) -> Result<u32> {
        let value = self.number()?;
        u32::try_from(value).map_err(|_| self.wrong("a number is too large"))
    }

    #[inline]
    fn signed(&mut self) -> Result<i64> {
        let value = self.number()?;
        Ok((value >> 1) as i64 ^ -((value & 1) as i64))
    }

    /// The length of something whose parts take at least `least` bytes each.
    fn count(&mut self, least: usize) -> Result<usize> {
        let count = self.number()?;
        match usize::try_from(count) {
            Ok(count) if count <= self.left() / least => Ok(count),
            _ => self.invalid("a length is greater than what is left"),
        }
    }

    fn raw(&mut self) -> Result<&'a [u8]> {
        let len = self.count(1)?;
        self.take(len)
    }

    fn text(&mut self) -> Result<&'a str> {
        let bytes = self.raw()?;
        std::str::from_utf8(bytes).map_err(|_| self.wrong("a text is not UTF-8"))
    }

    /// A string by its number, for as much memory as it takes.
    fn string_ref(&mut self) -> Result<(u64, &'a str)> {
        let number = self.number()?;
        let text = usize::try_from(number).ok().and_then(|number| self.strings.get(number).copied());
        let Some(text) = text else { return self.invalid("there is no string of this number") };
        Ok((number, text))
    }

    fn string(&mut self) -> Result<String> {
        let (_, text) = self.string_ref()?;
        self.pay_for(text)?;
        Ok(text.to_owned())
    }

    /// The name of a source file, which most code objects share with the one before.
    fn shared_string(&mut self) -> Result<Arc<str>> {
        let (number, text) = self.string_ref()?;
        if let Some((_, shared)) = self.shared.as_ref().filter(|(of, _)| *of == number) {
            return Ok(shared.clone());
        }
        self.pay_for(text)?;
        let shared: Arc<str> = text.into();
        self.shared = Some((number, shared.clone()));
        Ok(shared)
    }

    fn pay_for(&mut self, text: &str) -> Result<()> {
        match self.text_left.checked_sub(text.len()) {
            Some(left) => self.text_left = left,
            None => return self.invalid("the strings would take too much memory"),
        }
        Ok(())
    }

    fn table<T>(&mut self, least: usize, mut entry: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let count = self.count(least)?;
        // No more at once than would be no matter at every level of nesting.
        let mut table = Vec::with_capacity(count.min(64));
        for _ in 0..count {
            table.push(entry(self)?);
        }
        Ok(table)
    }

    // ---- Sections ----

    /// Reads the number and the length of a section, which comes behind one with the number `last`.
    fn section(&mut self, last: u8) -> Result<u8> {
        let number = self.byte()?;
        if !(section::STRINGS..=section::SOURCES).contains(&number) {
            return self.invalid("an unknown section");
        }
        if number <= last || (last == 0 && number != section::STRINGS) || (last == 1 && number != section::MODULES) {
            return self.invalid("a section is out of order");
        }
        let mut len = [0; 4];
        len.copy_from_slice(self.take(4)?);
        match usize::try_from(u32::from_le_bytes(len)) {
            Ok(len) if len <= self.left() => self.end = self.at + len,
            _ => return self.invalid("a section is longer than the file"),
        }
        Ok(number)
    }

    fn read_strings(&mut self) -> Result<()> {
        self.field = "the strings";
        self.strings = self.table(1, Self::text)?;
        Ok(())
    }

    fn modules(&mut self) -> Result<Vec<Module>> {
        self.field = "the list of modules";
        let count = self.count(LEAST_MODULE)?;
        let mut modules: Vec<Module> = Vec::with_capacity(count.min(64));
        let mut names = HashSet::new();
        for _ in 0..count {
            self.field = "the name of a module";
            let name = self.string()?;
            if !names.insert(name.clone()) {
                return self.invalid("two modules have this name");
            }
            self.field = "the kind of a module";
            let kind = match self.byte()? {
                0 => ModuleKind::Plain,
                1 => ModuleKind::Package,
                2 => ModuleKind::Namespace,
                _ => return self.invalid("there is no such kind"),
            };
            let code = self.code(0).map_err(|error| of_module(error, &name))?;
            modules.push(Module { name, kind, code });
        }
        Ok(modules)
    }

    fn sources(&mut self) -> Result<Vec<Source>> {
        self.field = "the source texts";
        self.table(2, |reader| Ok(Source { file: reader.string()?, text: reader.text()?.to_owned() }))
    }
}

/// An error with the module that it is in.
fn of_module(mut error: Box<FormatError>, name: &str) -> Box<FormatError> {
    if let FormatError::Invalid { inside, .. } = &mut *error
        && !name.is_empty()
    {
        inside.push_str(&format!(" (module {name:?})"));
    }
    error
}
