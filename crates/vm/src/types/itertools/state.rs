//! Where an iterator of `itertools` is, as `copy` and `pickle` take it. Python means to give this up, so that each use warns.

use super::construct::make;
use super::step::tool;
use super::{Tool, ToolClass};
use crate::heap::{Gc, Tuple};
use crate::types::iter::{Iter, IterClass};
use crate::types::list::List;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// The methods of iterators that are made whole by their constructor.
pub const STATE_METHODS: &[NativeDef] = crate::natives![
    "@whole __reduce__(self, /)", "What an iterator at the same place can be made of." => reduce;
];

/// The methods of iterators that are moved to their place after they are made.
pub const MOVED_METHODS: &[NativeDef] = crate::natives![
    "@whole __reduce__(self, /)", "What an iterator at the same place can be made of." => reduce;
    "@whole __setstate__(self, state, /)", "Take over what another was doing." => set_state;
];

/// The methods of `repeat`.
pub const REPEAT_METHODS: &[NativeDef] = crate::natives![
    "@whole __reduce__(self, /)", "What an iterator at the same place can be made of." => reduce;
    "__length_hint__(self, /)", "How many items are still to come." => length_hint;
];

/// What the arguments and the state of an iterator consist of.
enum Part {
    Value(Value),
    Tuple(Vec<Part>),
    List(Vec<Value>),
    /// An iterator over nothing.
    Nothing,
    /// An iterator over items, from an index on.
    Over(Vec<Value>, usize),
    /// The items of an iterator behind one item.
    Behind(Value, Value),
}

impl Part {
    fn values(values: &[Value]) -> Part {
        Part::Tuple(values.iter().copied().map(Part::Value).collect())
    }

    fn indices(indices: &[usize]) -> Part {
        Part::Tuple(indices.iter().map(|&index| Part::number(index)).collect())
    }

    fn number(number: usize) -> Part {
        Part::Value(Value::from_usize(number))
    }

    /// Allocates only: nothing has to be rooted.
    fn make(self, vm: &mut Vm) -> Value {
        match self {
            Part::Value(value) => value,
            Part::Tuple(parts) => {
                let items: Vec<Value> = parts.into_iter().map(|part| part.make(vm)).collect();
                vm.new_tuple(&items)
            }
            Part::List(items) => vm.new_list(items),
            Part::Nothing => Part::Over(Vec::new(), 0).make(vm),
            Part::Over(items, index) => {
                let list = vm.heap.alloc(List { items });
                vm.heap.alloc(Iter::List { list, index }).into()
            }
            Part::Behind(first, inner) => {
                let first = vm.new_tuple(&[first]);
                let tuple = vm.new_tuple(&[first, inner]);
                let sources = vm.heap.alloc(Iter::Tuple { tuple, index: 0 }).into();
                let chain = Tool::Chain { sources, current: Value::UNBOUND };
                vm.heap.alloc(Iter::Tool(Box::new(chain))).into()
            }
        }
    }
}

fn length_hint(vm: &mut Vm, args: &[Value]) -> PyResult {
    match tool(vm, crate::types::receiver(args)) {
        Some(Tool::Repeat { times: Some(left), .. }) => Ok(Value::from_usize(*left)),
        _ => Err(vm.type_error("len() of unsized object")),
    }
}

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<Iter>> {
    vm.warn_deprecated("Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.")?;
    match vm.cast::<Iter>(args[0]) {
        Some(iter) => Ok(iter),
        None => Err(vm.type_error("an iterator is expected")),
    }
}

pub(super) fn reduce(vm: &mut Vm, args: &[Value]) -> PyResult {
    let iter = this(vm, args)?;
    let class: Value = vm.class_of(args[0]).into();
    let (parts, state) = match &vm.heap[iter] {
        Iter::Tool(tool) => match **tool {
            Tool::Accumulate { func, inner, total: Value::NONE, .. } => {
                let inner = Part::Behind(Value::NONE, inner).make(vm);
                let none = Value::UNBOUND;
                let whole = make(vm, Tool::Accumulate { func, inner, total: none, initial: none })?;
                let parts = vm.new_tuple(&[whole, Value::int_unchecked(1), Value::NONE]);
                return Ok(vm.new_tuple(&[vm.types.islice.into(), parts]));
            }
            Tool::Group { parent, number, .. } if !is_current(vm, parent, number) => {
                let key = vm.heap.intern("iter");
                let iter = vm.heap[vm.builtins].get_str(key).unwrap_or(Value::NONE);
                let empty = vm.new_tuple(&[]);
                let parts = vm.new_tuple(&[empty]);
                return Ok(vm.new_tuple(&[iter, parts]));
            }
            ref tool => taken_apart(tool),
        },
        Iter::Done(IterClass::Tool(class)) => of_nothing(*class),
        _ => (Vec::new(), None),
    };
    let parts = Part::Tuple(parts).make(vm);
    Ok(match state {
        Some(state) => {
            let state = state.make(vm);
            vm.new_tuple(&[class, parts, state])
        }
        None => vm.new_tuple(&[class, parts]),
    })
}

fn is_current(vm: &Vm, parent: Gc<Iter>, number: u64) -> bool {
    match &vm.heap[parent] {
        Iter::Tool(tool) => matches!(**tool, Tool::GroupBy { group, .. } if group == number),
        _ => false,
    }
}

/// What an iterator at its end is made of: it gives nothing.
fn of_nothing(class: ToolClass) -> (Vec<Part>, Option<Part>) {
    let zero = || Part::number(0);
    match class {
        ToolClass::Slice => (vec![Part::Nothing, zero()], Some(zero())),
        ToolClass::TakeWhile => (vec![Part::Value(Value::NONE), Part::Nothing], Some(Part::number(1))),
        ToolClass::Product => (vec![Part::Tuple(Vec::new())], None),
        ToolClass::Permutations | ToolClass::Combinations | ToolClass::Multisets => {
            (vec![Part::Tuple(Vec::new()), Part::number(1)], None)
        }
        ToolClass::ZipLongest | ToolClass::Chain => (Vec::new(), None),
        _ => (vec![Part::Nothing], None),
    }
}

/// The arguments for the constructor, and the state, if there is one.
fn taken_apart(tool: &Tool) -> (Vec<Part>, Option<Part>) {
    let pair = |a: Value, b: Value| vec![Part::Value(a), Part::Value(b)];
    let flag = |is: bool| Some(Part::number(is.into()));
    match tool {
        Tool::Count { next, step } if *step == Value::int_unchecked(1) => (vec![Part::Value(*next)], None),
        Tool::Count { next, step } => (pair(*next, *step), None),
        Tool::Cycle { inner, saved, index, kept } => match inner.present() {
            Some(inner) => {
                let state =
                    vec![Part::List(saved.clone()), Part::Value(if *kept { Value::TRUE } else { Value::FALSE })];
                (vec![Part::Value(inner)], Some(Part::Tuple(state)))
            }
            None => {
                let state = vec![Part::List(saved.clone()), Part::Value(Value::TRUE)];
                (vec![Part::Over(saved.clone(), *index)], Some(Part::Tuple(state)))
            }
        },
        Tool::Repeat { object, times: Some(left) } => (pair(*object, Value::from_usize(*left)), None),
        Tool::Repeat { object, times: None } => (vec![Part::Value(*object)], None),
        Tool::Chain { sources, current } => match current.present() {
            Some(current) => (Vec::new(), Some(Part::values(&[*sources, current]))),
            None => (Vec::new(), Some(Part::values(&[*sources]))),
        },
        Tool::Slice { inner, seen, next, stop, step } => {
            let stop = stop.map_or(Value::NONE, Value::from_usize);
            let parts = [*inner, Value::from_usize(*next), stop, Value::from_usize(*step)];
            (parts.map(Part::Value).into(), Some(Part::number(*seen)))
        }
        Tool::TakeWhile { func, inner } => (pair(*func, *inner), flag(false)),
        Tool::DropWhile { func, inner, dropping } => (pair(*func, *inner), flag(!dropping)),
        Tool::FilterFalse { func, inner } | Tool::StarMap { func, inner } => (pair(*func, *inner), None),
        Tool::Accumulate { func, inner, total, initial } => match initial.present() {
            Some(initial) => (vec![Part::Behind(initial, *inner), Part::Value(*func)], Some(Part::Value(Value::NONE))),
            None => (pair(*inner, *func), Some(Part::Value(total.present().unwrap_or(Value::NONE)))),
        },
        Tool::GroupBy { func, inner, target, key, value, .. } => {
            let state = [*key, *value, *target];
            let known = state.iter().all(|part| !part.is_unbound());
            (pair(*inner, *func), known.then(|| Part::values(&state)))
        }
        Tool::Group { parent, target, .. } => (pair((*parent).into(), *target), None),
        Tool::ZipLongest { inners, fill } => {
            let part = |inner: &Value| inner.present().map_or(Part::Tuple(Vec::new()), Part::Value);
            (inners.iter().map(part).collect(), Some(Part::Value(*fill)))
        }
        Tool::Compress { data, selectors } => (pair(*data, *selectors), None),
        Tool::Product { pools, indices, started } => {
            (pools.iter().map(|pool| Part::values(pool)).collect(), started.then(|| Part::indices(indices)))
        }
        Tool::Permutations { pool, indices, cycles, started } => {
            let state = || Part::Tuple(vec![Part::indices(indices), Part::indices(cycles)]);
            (vec![Part::values(pool), Part::number(cycles.len())], started.then(state))
        }
        Tool::Combinations { pool, indices, started } | Tool::Multisets { pool, indices, started } => {
            (vec![Part::values(pool), Part::number(indices.len())], started.then(|| Part::indices(indices)))
        }
        // These have no way to be made again.
        Tool::Pairwise { .. } | Tool::Batched { .. } | Tool::Tee { .. } | Tool::TeeNode { .. } => (Vec::new(), None),
    }
}

pub(super) fn set_state(vm: &mut Vm, args: &[Value]) -> PyResult {
    let iter = this(vm, args)?;
    let state = args[1];
    let Iter::Tool(body) = &vm.heap[iter] else { return Ok(Value::NONE) };
    match **body {
        Tool::Chain { .. } => set_chain(vm, iter, state)?,
        Tool::Cycle { .. } => set_cycle(vm, iter, state)?,
        Tool::Slice { .. } | Tool::TakeWhile { .. } | Tool::DropWhile { .. } => {
            let number = vm.to_isize(state)?;
            match tool(vm, iter) {
                Some(Tool::Slice { seen, .. }) => *seen = number.max(0) as usize,
                Some(Tool::DropWhile { dropping, .. }) => *dropping = number == 0,
                _ if number != 0 => drop(crate::types::iter::finish(vm, iter)),
                _ => {}
            }
        }
        Tool::GroupBy { .. } => {
            let [new_key, new_value, new_target] = tuple_of(vm, state)?;
            if let Some(Tool::GroupBy { target, key, value, .. }) = tool(vm, iter) {
                (*key, *value, *target) = (new_key, new_value, new_target);
            }
        }
        Tool::Accumulate { .. } | Tool::ZipLongest { .. } => {
            if let Some(Tool::Accumulate { total: place, .. } | Tool::ZipLongest { fill: place, .. }) = tool(vm, iter) {
                *place = state;
            }
        }
        _ => set_selection(vm, iter, state)?,
    }
    Ok(Value::NONE)
}

#[cold]
fn not_a_tuple(vm: &mut Vm) -> Raised {
    vm.type_error("state is not a tuple")
}

#[cold]
fn invalid(vm: &mut Vm) -> Raised {
    vm.value_error("invalid arguments")
}

/// The items of a tuple of so many.
fn tuple_of<const N: usize>(vm: &mut Vm, state: Value) -> PyResult<[Value; N]> {
    let Some(tuple) = state.as_gc::<Tuple>() else { return Err(not_a_tuple(vm)) };
    match tuple.items().try_into() {
        Ok(items) => Ok(items),
        Err(_) => {
            let s = if N == 1 { "" } else { "s" };
            let given = tuple.items().len();
            Err(vm.type_error(format!("function takes exactly {N} argument{s} ({given} given)")))
        }
    }
}

fn set_chain(vm: &mut Vm, iter: Gc<Iter>, state: Value) -> PyResult<()> {
    let Some(tuple) = state.as_gc::<Tuple>() else { return Err(not_a_tuple(vm)) };
    let (sources, current) = match *tuple.items() {
        [sources] => (sources, Value::UNBOUND),
        [sources, current] => (sources, current),
        ref items => {
            let (words, most) =
                if items.is_empty() { ("at least 1 argument", 0) } else { ("at most 2 arguments", items.len()) };
            return Err(vm.type_error(format!("function takes {words} ({most} given)")));
        }
    };
    if !vm.is_iterator(sources) || (!current.is_unbound() && !vm.is_iterator(current)) {
        return Err(vm.type_error("Arguments must be iterators."));
    }
    vm.heap[iter] = Iter::Tool(Box::new(Tool::Chain { sources, current }));
    Ok(())
}

fn set_cycle(vm: &mut Vm, iter: Gc<Iter>, state: Value) -> PyResult<()> {
    let [items, again] = tuple_of(vm, state)?;
    let Some(list) = items.as_gc::<List>() else {
        let message = format!("argument 1 must be list, not {}", vm.type_name(items));
        return Err(vm.type_error(message));
    };
    let again = vm.to_isize(again)? != 0;
    let items = vm.heap[list].items.clone();
    if let Some(Tool::Cycle { saved, kept, index, .. }) = tool(vm, iter) {
        (*saved, *kept, *index) = (items, again, 0);
    }
    Ok(())
}

/// Numbers of a tuple of `len`.
fn indices_of(vm: &mut Vm, state: Value, len: usize) -> PyResult<Vec<i64>> {
    match state.as_gc::<Tuple>() {
        Some(tuple) if tuple.items().len() == len => tuple.items().iter().map(|&index| vm.to_isize(index)).collect(),
        _ => Err(invalid(vm)),
    }
}

/// Sets which places of their pools `product` and its like gave last.
fn set_selection(vm: &mut Vm, iter: Gc<Iter>, state: Value) -> PyResult<()> {
    let (len, cycle_count) = match tool(vm, iter) {
        Some(Tool::Permutations { indices, cycles, .. }) => (indices.len(), Some(cycles.len())),
        Some(Tool::Product { indices, .. } | Tool::Combinations { indices, .. } | Tool::Multisets { indices, .. }) => {
            (indices.len(), None)
        }
        _ => return Ok(()),
    };
    let (places, turns) = match cycle_count {
        Some(count) => {
            let [places, turns] = tuple_of(vm, state)?;
            (indices_of(vm, places, len)?, indices_of(vm, turns, count)?)
        }
        None => (indices_of(vm, state, len)?, Vec::new()),
    };
    // Whatever numbers came, each place stays within its pool.
    let within = |place: i64, least: usize, most: usize| place.clamp(least as i64, most.max(least) as i64) as usize;
    match tool(vm, iter) {
        Some(Tool::Product { pools, indices, started }) => {
            *started = pools.iter().all(|pool| !pool.is_empty());
            let sizes = pools.iter().map(|pool| pool.len().saturating_sub(1));
            *indices = places.iter().zip(sizes).map(|(&place, most)| within(place, 0, most)).collect();
        }
        Some(Tool::Permutations { pool, indices, cycles, started }) => {
            *started = true;
            *indices = places.iter().map(|&place| within(place, 0, pool.len().saturating_sub(1))).collect();
            *cycles = turns.iter().enumerate().map(|(i, &turn)| within(turn, 1, pool.len() - i)).collect();
        }
        Some(Tool::Combinations { pool, indices, started }) => {
            *started = true;
            let first = pool.len() - places.len();
            *indices = places.iter().enumerate().map(|(i, &place)| within(place, 0, first + i)).collect();
        }
        Some(Tool::Multisets { pool, indices, started }) => {
            *started = true;
            *indices = places.iter().map(|&place| within(place, 0, pool.len().saturating_sub(1))).collect();
        }
        _ => {}
    }
    Ok(())
}
