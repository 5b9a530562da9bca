//! What the lazy iterators of `itertools` give next.

use super::Tool;
use crate::heap::{Gc, Tuple};
use crate::ops::arith::BinaryOp;
use crate::types::exception::Exc;
use crate::types::iter::{Iter, finish};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// How many items a node of a `tee` holds.
const TEE_NODE: usize = 57;

/// The state of a tool.
pub(super) fn tool(vm: &mut Vm, gc: Gc<Iter>) -> Option<&mut Tool> {
    match &mut vm.heap[gc] {
        Iter::Tool(tool) => Some(tool),
        _ => None,
    }
}

pub(super) fn next(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Some(state) = tool(vm, gc) else { return Ok(None) };
    match *state {
        Tool::Count { next, step } => {
            let following = match (next.is_small_int(), step.is_small_int()) {
                (true, true) => vm.new_int(next.small_int_unchecked() + step.small_int_unchecked()),
                _ => vm.binary(BinaryOp::Add, next, step)?,
            };
            if let Some(Tool::Count { next, .. }) = tool(vm, gc) {
                *next = following;
            }
            Ok(Some(next))
        }
        Tool::Repeat { object, ref mut times } => match times {
            Some(0) => Ok(None),
            Some(left) => {
                *left -= 1;
                Ok(Some(object))
            }
            None => Ok(Some(object)),
        },
        Tool::Cycle { .. } => next_of_cycle(vm, gc),
        Tool::Chain { .. } => next_of_chain(vm, gc),
        Tool::Slice { .. } => next_of_slice(vm, gc),
        Tool::TakeWhile { func, inner } => {
            let Some(item) = vm.iter_next(inner)? else { return Ok(None) };
            vm.root(item);
            if holds(vm, func, item)? { Ok(Some(item)) } else { Ok(finish(vm, gc)) }
        }
        Tool::DropWhile { func, inner, dropping } => {
            while let Some(item) = vm.iter_next(inner)? {
                if !dropping || !vm.rooted(&[item], |vm| holds(vm, func, item))? {
                    if let Some(Tool::DropWhile { dropping, .. }) = tool(vm, gc) {
                        *dropping = false;
                    }
                    return Ok(Some(item));
                }
                vm.safepoint();
            }
            Ok(None)
        }
        Tool::FilterFalse { func, inner } => {
            while let Some(item) = vm.iter_next(inner)? {
                if !vm.rooted(&[item], |vm| holds(vm, func, item))? {
                    return Ok(Some(item));
                }
                vm.safepoint();
            }
            Ok(None)
        }
        Tool::StarMap { func, inner } => {
            let Some(item) = vm.iter_next(inner)? else { return Ok(None) };
            vm.root(item);
            if let Some(args) = item.as_gc::<Tuple>() {
                return vm.call(func, args.items()).map(Some);
            }
            let args = vm.collect(item)?;
            for &arg in &args {
                vm.root(arg);
            }
            vm.call(func, &args).map(Some)
        }
        Tool::Accumulate { .. } => next_of_accumulate(vm, gc),
        Tool::GroupBy { .. } => next_of_groupby(vm, gc),
        Tool::Group { .. } => next_of_group(vm, gc),
        Tool::ZipLongest { .. } => next_of_zip_longest(vm, gc),
        Tool::Pairwise { inner, previous } => {
            let first = match previous.present() {
                Some(first) => first,
                None => match vm.iter_next(inner)? {
                    Some(first) => {
                        if let Some(Tool::Pairwise { previous, .. }) = tool(vm, gc) {
                            *previous = first;
                        }
                        vm.root(first)
                    }
                    None => return Ok(None),
                },
            };
            let Some(second) = vm.iter_next(inner)? else { return Ok(finish(vm, gc)) };
            if let Some(Tool::Pairwise { previous, .. }) = tool(vm, gc) {
                *previous = second;
            }
            Ok(Some(vm.new_tuple(&[first, second])))
        }
        Tool::Tee { .. } => next_of_tee(vm, gc),
        Tool::Batched { inner, size, strict } => next_of_batched(vm, gc, inner, size, strict),
        Tool::Compress { data, selectors } => {
            while let Some(item) = vm.iter_next(data)? {
                let mark = vm.root_mark();
                vm.root(item);
                let Some(selector) = vm.iter_next(selectors)? else { return Ok(None) };
                vm.root(selector);
                let chosen = vm.truth(selector)?;
                vm.unroot(mark);
                if chosen {
                    return Ok(Some(item));
                }
                vm.safepoint();
            }
            Ok(None)
        }
        Tool::Product { .. } | Tool::Permutations { .. } | Tool::Combinations { .. } | Tool::Multisets { .. } => {
            Ok(super::combine::next(vm, gc))
        }
        Tool::TeeNode { .. } => Ok(None),
    }
}

/// The truth of what a function says of an item, or of the item itself without a function.
fn holds(vm: &mut Vm, func: Value, item: Value) -> PyResult<bool> {
    if func.is_none() {
        return vm.truth(item);
    }
    let verdict = vm.call(func, &[item])?;
    vm.rooted(&[verdict], |vm| vm.truth(verdict))
}

fn next_of_cycle(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Some(Tool::Cycle { inner, .. }) = tool(vm, gc) else { return Ok(None) };
    if let Some(inner) = inner.present() {
        if let Some(item) = vm.iter_next(inner)? {
            if let Some(Tool::Cycle { saved, kept: false, .. }) = tool(vm, gc) {
                saved.push(item);
                vm.heap.account(8);
            }
            return Ok(Some(item));
        }
        if let Some(Tool::Cycle { inner, .. }) = tool(vm, gc) {
            *inner = Value::UNBOUND;
        }
    }
    let Some(Tool::Cycle { saved, index, .. }) = tool(vm, gc) else { return Ok(None) };
    let item = saved.get(*index).copied();
    *index = if *index + 1 >= saved.len() { 0 } else { *index + 1 };
    Ok(item)
}

fn next_of_chain(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    loop {
        let Some(Tool::Chain { sources, current }) = tool(vm, gc) else { return Ok(None) };
        let (sources, current) = (*sources, *current);
        if !current.is_unbound()
            && let Some(item) = vm.iter_next(current)?
        {
            return Ok(Some(item));
        }
        let Some(source) = vm.iter_next(sources)? else { return Ok(finish(vm, gc)) };
        let iterator = vm.rooted(&[source], |vm| vm.iter(source))?;
        if let Some(Tool::Chain { current, .. }) = tool(vm, gc) {
            *current = iterator;
        }
        vm.safepoint();
    }
}

fn next_of_slice(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Some(&mut Tool::Slice { inner, mut seen, next, stop, step }) = tool(vm, gc) else { return Ok(None) };
    let mut item = None;
    // Items before the next to be given are skipped; none from `stop` on is asked for.
    let last = stop.map_or(next, |stop| next.min(stop));
    while seen < last {
        if vm.iter_next(inner)?.is_none() {
            return Ok(finish(vm, gc));
        }
        seen += 1;
        vm.safepoint();
    }
    if stop.is_none_or(|stop| seen < stop) {
        item = vm.iter_next(inner)?;
        seen += 1;
    }
    if item.is_none() {
        return Ok(finish(vm, gc));
    }
    let following = next.saturating_add(step);
    if let Some(Tool::Slice { seen: stored, next, .. }) = tool(vm, gc) {
        *stored = seen;
        *next = stop.map_or(following, |stop| following.min(stop));
    }
    Ok(item)
}

fn next_of_accumulate(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Some(&mut Tool::Accumulate { func, inner, total, initial }) = tool(vm, gc) else { return Ok(None) };
    let result = if let Some(initial) = initial.present() {
        initial
    } else {
        let Some(item) = vm.iter_next(inner)? else { return Ok(None) };
        match total.present() {
            None => item,
            Some(total) if func.is_none() => vm.rooted(&[item], |vm| vm.binary(BinaryOp::Add, total, item))?,
            Some(total) => vm.call(func, &[total, item])?,
        }
    };
    if let Some(Tool::Accumulate { total, initial, .. }) = tool(vm, gc) {
        *total = result;
        *initial = Value::UNBOUND;
    }
    Ok(Some(result))
}

/// Reads the next item of a `groupby` and its key; false at the end.
fn read_ahead(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<bool> {
    let Some(&mut Tool::GroupBy { func, inner, .. }) = tool(vm, gc) else { return Ok(false) };
    let Some(item) = vm.iter_next(inner)? else { return Ok(false) };
    let item_key = if func.is_none() { item } else { vm.rooted(&[item], |vm| vm.call(func, &[item]))? };
    if let Some(Tool::GroupBy { key, value, .. }) = tool(vm, gc) {
        *key = item_key;
        *value = item;
    }
    Ok(true)
}

fn next_of_groupby(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    if let Some(Tool::GroupBy { group, .. }) = tool(vm, gc) {
        // The group given before gives nothing more.
        *group += 1;
    }
    loop {
        let Some(&mut Tool::GroupBy { target, key, .. }) = tool(vm, gc) else { return Ok(None) };
        if !key.is_unbound() && (target.is_unbound() || !vm.rooted(&[target, key], |vm| vm.eq(target, key))?) {
            break;
        }
        if !read_ahead(vm, gc)? {
            return Ok(None);
        }
        vm.safepoint();
    }
    let Some(Tool::GroupBy { target, key, group, .. }) = tool(vm, gc) else { return Ok(None) };
    *target = *key;
    let (target, number) = (*target, *group);
    let items = super::construct::make(vm, Tool::Group { parent: gc, target, number })?;
    Ok(Some(vm.new_tuple(&[target, items])))
}

fn next_of_group(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Some(&mut Tool::Group { parent, target, number }) = tool(vm, gc) else { return Ok(None) };
    let Some(&mut Tool::GroupBy { group, value, .. }) = tool(vm, parent) else { return Ok(None) };
    if group != number || (value.is_unbound() && !read_ahead(vm, parent)?) {
        return Ok(None);
    }
    let Some(&mut Tool::GroupBy { key, .. }) = tool(vm, parent) else { return Ok(None) };
    if !vm.rooted(&[key], |vm| vm.eq(target, key))? {
        return Ok(None);
    }
    let Some(Tool::GroupBy { value, .. }) = tool(vm, parent) else { return Ok(None) };
    Ok(std::mem::replace(value, Value::UNBOUND).present())
}

fn next_of_zip_longest(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Some(Tool::ZipLongest { inners, fill }) = tool(vm, gc) else { return Ok(None) };
    let (inners, fill) = (inners.clone(), *fill);
    let mut items = Vec::with_capacity(inners.len());
    let mut active = 0;
    for (i, inner) in inners.into_iter().enumerate() {
        let item = match inner.present() {
            Some(inner) => vm.iter_next(inner)?,
            None => None,
        };
        if let Some(item) = item {
            active += 1;
            items.push(vm.root(item));
            continue;
        }
        items.push(fill);
        if let Some(Tool::ZipLongest { inners, .. }) = tool(vm, gc) {
            inners[i] = Value::UNBOUND;
        }
    }
    if active == 0 {
        return Ok(finish(vm, gc));
    }
    Ok(Some(vm.new_tuple(&items)))
}

fn next_of_tee(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    loop {
        let Some(&mut Tool::Tee { node, index }) = tool(vm, gc) else { return Ok(None) };
        let Some(Tool::TeeNode { items, next, inner }) = tool(vm, node) else { return Ok(None) };
        if let Some(&item) = items.get(index) {
            if let Some(Tool::Tee { index, .. }) = tool(vm, gc) {
                *index += 1;
            }
            return Ok(Some(item));
        }
        let (next, inner, full) = (*next, *inner, items.len() >= TEE_NODE);
        if let Some(next) = next {
            if let Some(Tool::Tee { node, index }) = tool(vm, gc) {
                (*node, *index) = (next, 0);
            }
            continue;
        }
        if full {
            let fresh = Iter::Tool(Box::new(Tool::TeeNode { items: Vec::new(), next: None, inner }));
            let fresh = vm.heap.alloc(fresh);
            if let Some(Tool::TeeNode { next, inner, .. }) = tool(vm, node) {
                *next = Some(fresh);
                *inner = Value::UNBOUND;
            }
            continue;
        }
        if inner.is_unbound() {
            return Err(vm.err(Exc::RuntimeError, "cannot re-enter the tee iterator"));
        }
        // Whoever comes here meanwhile finds no iterator.
        set_tee_source(vm, node, Value::UNBOUND);
        let item = vm.rooted(&[node.into(), inner], |vm| vm.iter_next(inner));
        set_tee_source(vm, node, inner);
        let Some(item) = item? else { return Ok(None) };
        if let Some(Tool::TeeNode { items, .. }) = tool(vm, node) {
            items.push(item);
        }
        vm.heap.account(8);
    }
}

fn set_tee_source(vm: &mut Vm, node: Gc<Iter>, source: Value) {
    if let Some(Tool::TeeNode { inner, .. }) = tool(vm, node) {
        *inner = source;
    }
}

fn next_of_batched(vm: &mut Vm, gc: Gc<Iter>, inner: Value, size: usize, strict: bool) -> PyResult<Option<Value>> {
    let mut items = Vec::with_capacity(size.min(1024));
    while items.len() < size {
        let Some(item) = vm.iter_next(inner)? else { break };
        items.push(vm.root(item));
    }
    if items.is_empty() {
        return Ok(finish(vm, gc));
    }
    if items.len() < size {
        finish(vm, gc);
        if strict {
            return Err(vm.value_error("batched(): incomplete batch"));
        }
    }
    Ok(Some(vm.new_tuple(&items)))
}
