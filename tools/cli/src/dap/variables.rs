//! Variables as the protocol has them: scopes and structured values by numbers that are good until the program moves.

use std::collections::BTreeMap;

use pellucid::debug::{Heap, Item, Label, Object, ObjectId, ObjectKind, Scope, Session, State, Variable};
use serde_json::{Value, json};

use super::breakpoints::data_name;

/// What a number stands for.
#[derive(Clone)]
enum Reference {
    /// The variables of a frame, by its level, that are its own.
    Locals(usize),
    /// Those of inner or outer functions, which live in cells.
    Closure(usize),
    /// Those of its module.
    Globals(usize),
    /// Its value stack.
    Stack(usize),
    /// The parts of an object.
    Object(ObjectId),
}

/// What can be seen where the program stands, with numbers given so far.
pub struct Stand {
    /// Everything.
    pub state: State,
    /// Objects that an expression has brought up.
    more: BTreeMap<ObjectId, Object>,
    references: Vec<Reference>,
}

impl Stand {
    /// What a session shows.
    pub fn new(state: State) -> Stand {
        Stand { state, more: BTreeMap::new(), references: Vec::new() }
    }

    fn number(&mut self, reference: Reference) -> usize {
        self.references.push(reference);
        self.references.len()
    }

    fn object(&self, id: ObjectId) -> Option<&Object> {
        self.state.heap.objects.get(&id).or_else(|| self.more.get(&id))
    }

    /// `scopes`
    pub fn scopes(&mut self, level: usize) -> Result<Value, String> {
        let frame = self.state.frames.iter().find(|frame| frame.level == level).ok_or("there is no such frame")?;
        let of = |scopes: &[Scope]| frame.variables.iter().filter(|v| scopes.contains(&v.scope)).count();
        let own = of(&[Scope::Local, Scope::Class]);
        let shared = of(&[Scope::Cell, Scope::Free]);
        let deep = frame.stack.len();
        let mut scopes = Vec::new();
        let mut add = |stand: &mut Stand, name: &str, hint: &str, reference, count: Option<usize>| {
            let number = stand.number(reference);
            scopes.push(json!({
                "name": name,
                "presentationHint": hint,
                "variablesReference": number,
                "namedVariables": count,
                "expensive": false,
            }));
        };
        if own > 0 {
            add(self, "Locals", "locals", Reference::Locals(level), Some(own));
        }
        if shared > 0 {
            add(self, "Shared with other functions", "locals", Reference::Closure(level), Some(shared));
        }
        add(self, "Globals", "globals", Reference::Globals(level), None);
        add(self, "Value stack", "registers", Reference::Stack(level), Some(deep));
        Ok(json!({"scopes": scopes}))
    }

    /// `variables`
    pub fn variables(&mut self, session: &mut Session, arguments: &Value) -> Result<Value, String> {
        let number = arguments["variablesReference"].as_u64().unwrap_or(0) as usize;
        let reference = number.checked_sub(1).and_then(|index| self.references.get(index)).cloned();
        let Some(reference) = reference else { return Err("these variables are of an earlier stop".to_owned()) };
        let all = match reference {
            Reference::Locals(level) => self.named(level, &[Scope::Local, Scope::Class]),
            Reference::Closure(level) => self.named(level, &[Scope::Cell, Scope::Free]),
            Reference::Globals(level) => self.globals(session, level),
            Reference::Stack(level) => self.stack(level),
            Reference::Object(id) => self.parts(id),
        };
        let start = arguments["start"].as_u64().unwrap_or(0) as usize;
        let count = arguments["count"].as_u64().filter(|&count| count > 0).map_or(usize::MAX, |count| count as usize);
        Ok(json!({"variables": all.into_iter().skip(start).take(count).collect::<Vec<_>>()}))
    }

    fn named(&mut self, level: usize, scopes: &[Scope]) -> Vec<Value> {
        let frame = self.state.frames.iter().find(|frame| frame.level == level);
        let all = frame.map(|frame| frame.variables.clone()).unwrap_or_default();
        all.iter().filter(|variable| scopes.contains(&variable.scope)).map(|variable| self.variable(variable)).collect()
    }

    fn globals(&mut self, session: &mut Session, level: usize) -> Vec<Value> {
        let globals = session.globals(level);
        let missing = |item: &&Item| item.object.is_some_and(|id| self.object(id).is_none());
        if globals.iter().filter_map(|variable| variable.value.as_ref()).any(|item| missing(&item)) {
            // The objects that only the module refers to come with the dict of its variables.
            if let Ok((_, heap)) = session.evaluate_deep(level, "globals()") {
                self.more.extend(heap.objects);
            }
        }
        globals.iter().map(|variable| self.variable(variable)).collect()
    }

    fn stack(&mut self, level: usize) -> Vec<Value> {
        let frame = self.state.frames.iter().find(|frame| frame.level == level);
        let stack = frame.map(|frame| frame.stack.clone()).unwrap_or_default();
        let name = |index: usize| if index + 1 == stack.len() { "top".to_owned() } else { index.to_string() };
        stack.iter().enumerate().rev().map(|(index, item)| self.value(&name(index), item, None)).collect()
    }

    fn parts(&mut self, id: ObjectId) -> Vec<Value> {
        let Some(object) = self.object(id).cloned() else { return Vec::new() };
        let mut parts: Vec<Value> = object
            .parts
            .iter()
            .map(|part| {
                let name = match &part.label {
                    Label::Index(index) => format!("[{index}]"),
                    Label::Key(key) => format!("[{}]", key.text),
                    Label::Name(name) => name.clone(),
                };
                self.value(&name, &part.value, None)
            })
            .collect();
        if object.more > 0 {
            parts.push(json!({"name": "...", "value": format!("and {} more", object.more), "variablesReference": 0}));
        }
        parts
    }

    fn variable(&mut self, variable: &Variable) -> Value {
        match &variable.value {
            Some(item) => self.value(&variable.name, item, Some(&variable.name)),
            None => json!({"name": variable.name, "value": "<no value>", "variablesReference": 0}),
        }
    }

    fn value(&mut self, name: &str, item: &Item, expression: Option<&str>) -> Value {
        json!({
            "name": name,
            "value": item.text,
            "type": item.type_name,
            "evaluateName": expression,
            "variablesReference": self.reference_of(item),
        })
    }

    /// The number by which a value's parts are asked for; 0 if it has none.
    fn reference_of(&mut self, item: &Item) -> usize {
        let Some(id) = item.object else { return 0 };
        let object = self.object(id);
        let whole = |object: &Object| object.kind == ObjectKind::Text || object.parts.is_empty();
        if object.is_none_or(whole) { 0 } else { self.number(Reference::Object(id)) }
    }

    /// `evaluate`: a value that came of an expression, and the objects that it refers to.
    pub fn evaluated(&mut self, item: &Item, heap: Heap) -> Value {
        self.more.extend(heap.objects);
        json!({"result": item.text, "type": item.type_name, "variablesReference": self.reference_of(item)})
    }

    /// `dataBreakpointInfo`: whether a variable's changes can be stopped at, and by which name.
    pub fn data_info(&self, arguments: &Value) -> Value {
        let refuse = || json!({"dataId": null, "description": "only variables by name can be watched"});
        let Some(name) = arguments["name"].as_str() else { return refuse() };
        let number = arguments["variablesReference"].as_u64().unwrap_or(0) as usize;
        let function = match number.checked_sub(1).and_then(|index| self.references.get(index)) {
            Some(Reference::Globals(_)) | None => None,
            Some(Reference::Locals(level) | Reference::Closure(level)) => {
                let frame = self.state.frames.iter().find(|frame| frame.level == *level);
                frame.map(|frame| frame.function.clone()).filter(|function| function != "<module>")
            }
            Some(Reference::Stack(_) | Reference::Object(_)) => return refuse(),
        };
        json!({
            "dataId": data_name(function.as_deref(), name),
            "description": format!("when {name} changes"),
            "accessTypes": ["write"],
            "canPersist": true,
        })
    }
}
