//! Colours for what is being typed, by its tokens.

use nu_ansi_term::{Color, Style};
use pellucid::syntax::{self, TokenClass};
use reedline::StyledText;

/// The highlighter.
pub struct Highlight;

impl reedline::Highlighter for Highlight {
    fn highlight(&self, text: &str, _cursor: usize) -> StyledText {
        let mut styled = StyledText::new();
        let mut done = 0;
        for token in syntax::tokens(text).unwrap_or_default() {
            // Tokens come in order, so each is the next place where its text stands.
            let Some(gap) = text.get(done..).and_then(|rest| rest.find(&token.text)) else { continue };
            let (start, end) = (done + gap, done + gap + token.text.len());
            styled.push((Style::new(), text[done..start].to_owned()));
            styled.push((style(token.class()), text[start..end].to_owned()));
            done = end;
        }
        styled.push((Style::new(), text.get(done..).unwrap_or_default().to_owned()));
        styled
    }
}

fn style(class: TokenClass) -> Style {
    match class {
        TokenClass::Keyword => Color::Blue.bold(),
        TokenClass::Number => Color::Cyan.normal(),
        TokenClass::String => Color::Green.normal(),
        TokenClass::Comment => Color::DarkGray.normal(),
        TokenClass::Error => Color::Red.normal(),
        TokenClass::Name | TokenClass::Operator | TokenClass::Layout => Style::new(),
    }
}
