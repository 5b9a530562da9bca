//! Case that is ignored: which characters are the same letter, by their simple lower case and a few kinships beyond that.

/// Characters whose lower case differs though they count as the same letter.
const KIN: &[&[char]] = &[
    &['i', 'ı'],
    &['s', 'ſ'],
    &['μ', 'µ'],
    &['ι', '\u{345}', '\u{1fbe}'],
    &['\u{390}', '\u{1fd3}'],
    &['\u{3b0}', '\u{1fe3}'],
    &['β', 'ϐ'],
    &['ε', 'ϵ'],
    &['θ', 'ϑ'],
    &['κ', 'ϰ'],
    &['π', 'ϖ'],
    &['ρ', 'ϱ'],
    &['σ', 'ς'],
    &['φ', 'ϕ'],
    &['в', '\u{1c80}'],
    &['д', '\u{1c81}'],
    &['о', '\u{1c82}'],
    &['с', '\u{1c83}'],
    &['т', '\u{1c84}', '\u{1c85}'],
    &['ъ', '\u{1c86}'],
    &['ѣ', '\u{1c87}'],
    &['ꙋ', '\u{1c88}'],
    &['ṡ', 'ẛ'],
    &['\u{fb05}', '\u{fb06}'],
];

/// Characters beside the upper case that have this lower case.
const ALSO_UPPER: &[(char, char)] = &[
    ('i', '\u{130}'),
    ('k', '\u{212a}'),
    ('å', '\u{212b}'),
    ('ω', '\u{2126}'),
    ('θ', 'ϴ'),
    ('ß', 'ẞ'),
    ('ǆ', 'ǅ'),
    ('ǉ', 'ǈ'),
    ('ǌ', 'ǋ'),
    ('ǳ', 'ǲ'),
];

/// The lower case, if it is one character; of others, its first.
pub(super) fn lower(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

fn upper(c: char) -> Option<char> {
    let code = u32::from(c);
    match code {
        // Greek letters with an iota below, whose full upper case is two characters.
        0x1f80..=0x1faf if code & 8 == 0 => char::from_u32(code + 8),
        0x1fb3 | 0x1fc3 | 0x1ff3 => char::from_u32(code + 9),
        _ => {
            let mut upper = c.to_uppercase();
            upper.next().filter(|_| upper.next().is_none())
        }
    }
}

fn kin(lower: char) -> &'static [char] {
    KIN.iter().find(|kin| kin.contains(&lower)).copied().unwrap_or(&[])
}

/// The character that stands for all that are the same letter.
pub(super) fn fold(c: char) -> char {
    let lower = lower(c);
    kin(lower).first().copied().unwrap_or(lower)
}

/// Whether a test holds for a character or for another form of the same letter.
pub(super) fn any_form(c: char, mut test: impl FnMut(char) -> bool) -> bool {
    let lower = lower(c);
    let mut forms = |letter: char| {
        test(letter)
            || upper(letter).is_some_and(&mut test)
            || ALSO_UPPER.iter().any(|&(small, large)| small == letter && test(large))
    };
    forms(lower) || kin(lower).iter().any(|&letter| letter != lower && forms(letter))
}

/// The other case of an ASCII letter.
pub(super) fn other_ascii(c: char) -> Option<char> {
    c.is_ascii_alphabetic().then_some((c as u8 ^ 0x20) as char)
}

/// What a range of characters has in the other case, as far as ASCII goes.
pub(super) fn other_ascii_ranges(low: char, high: char) -> impl Iterator<Item = (char, char)> {
    [('a', 'z'), ('A', 'Z')].into_iter().filter_map(move |(first, last)| {
        let (low, high) = (low.max(first), high.min(last));
        if low > high { None } else { other_ascii(low).zip(other_ascii(high)) }
    })
}
