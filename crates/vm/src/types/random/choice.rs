//! Drawing from ranges and sequences.

use std::collections::HashSet;

use dashu_int::IBig;

use super::{below, this, this_gc};
use crate::ops::arith::{BinaryOp, Int, floor_div_rem};
use crate::types::dict::Dict;
use crate::types::list::List;
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

pub(super) fn randrange(vm: &mut Vm, args: &[Value]) -> PyResult {
    let start = vm.to_index(args[1])?;
    let Some(stop) = args[2].not_none() else {
        if args[3].present().is_some_and(|step| step != Value::int_unchecked(1)) {
            return Err(vm.type_error("Missing a non-None stop argument"));
        }
        let limit = vm.to_bigint(start)?;
        if limit <= IBig::ZERO {
            return Err(vm.value_error("empty range for randrange()"));
        }
        let drawn = below(vm, this_gc(args), &limit);
        return Ok(vm.new_bigint(drawn));
    };
    let (start, stop) = (vm.to_bigint(start)?, vm.to_bigint(stop)?);
    let step = match args[3].present() {
        Some(step) => vm.to_bigint(step)?,
        None => IBig::ONE,
    };
    let width = &stop - &start;
    if step.is_one() {
        if width <= IBig::ZERO {
            return Err(vm.value_error(format!("empty range in randrange({start}, {stop})")));
        }
        let drawn = start + below(vm, this_gc(args), &width);
        return Ok(vm.new_bigint(drawn));
    }
    if step.is_zero() {
        return Err(vm.value_error("zero step for randrange()"));
    }
    let toward = if step > IBig::ZERO { &step - IBig::ONE } else { &step + IBig::ONE };
    let count = floor_div_rem(&(width + toward), &step).0;
    if count <= IBig::ZERO {
        return Err(vm.value_error(format!("empty range in randrange({start}, {stop}, {step})")));
    }
    let drawn = start + step * below(vm, this_gc(args), &count);
    Ok(vm.new_bigint(drawn))
}

pub(super) fn randint(vm: &mut Vm, args: &[Value]) -> PyResult {
    if let (Some(a), Some(b)) = (args[1].as_small_int(), args[2].as_small_int())
        && a <= b
    {
        let drawn = this(vm, args).below((b - a) as u64 + 1);
        return Ok(vm.new_int(a + drawn as i64));
    }
    // (It is `randrange(a, b + 1)`, and its errors are.)
    let stop = vm.binary(BinaryOp::Add, args[2], Value::int_unchecked(1))?;
    let (a, stop) = (vm.to_bigint(args[1])?, vm.to_bigint(stop)?);
    let width = &stop - &a;
    if width <= IBig::ZERO {
        return Err(vm.value_error(format!("empty range in randrange({a}, {stop})")));
    }
    let drawn = a + below(vm, this_gc(args), &width);
    Ok(vm.new_bigint(drawn))
}

pub(super) fn choice(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = vm.len(args[1])?;
    if len == 0 {
        return Err(vm.index_error("Cannot choose from an empty sequence"));
    }
    let drawn = this(vm, args).below(len as u64);
    vm.getitem(args[1], Value::from_usize(drawn as usize))
}

pub(super) fn shuffle(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = vm.len(args[1])?;
    let random = this_gc(args);
    for i in (1..len).rev() {
        let j = vm.heap[random].below(i as u64 + 1) as usize;
        if let Some(list) = args[1].as_gc::<List>() {
            if vm.heap[list].items.len() == len {
                vm.heap[list].items.swap(i, j);
            }
            continue;
        }
        let (i, j) = (Value::from_usize(i), Value::from_usize(j));
        let mark = vm.root_mark();
        let first = vm.getitem(args[1], i)?;
        vm.root(first);
        let second = vm.getitem(args[1], j)?;
        vm.root(second);
        vm.setitem(args[1], i, second)?;
        vm.setitem(args[1], j, first)?;
        vm.unroot(mark);
    }
    Ok(Value::NONE)
}

/// The running sums of an iterable's items.
fn running_sums(vm: &mut Vm, values: Value) -> PyResult<Vec<Value>> {
    let items = vm.collect(values)?;
    for &item in &items {
        vm.root(item);
    }
    let mut sums: Vec<Value> = Vec::with_capacity(items.len());
    for item in items {
        let sum = match sums.last() {
            Some(&sum) => vm.binary(BinaryOp::Add, sum, item)?,
            None => item,
        };
        vm.root(sum);
        sums.push(sum);
    }
    Ok(sums)
}

/// How many draws a call asks for.
fn draws(vm: &mut Vm, k: Value) -> PyResult<usize> {
    let k = match k.present() {
        Some(k) => vm.to_isize(k)?,
        None => 1,
    };
    let k = usize::try_from(k).unwrap_or(0);
    vm.check_size(k.saturating_mul(8))?;
    Ok(k)
}

pub(super) fn choices(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (population, weights, cum_weights) = (args[1], args[2].not_none(), args[3].not_none());
    let len = vm.len(population)?;
    let result = vm.new_list(Vec::new());
    vm.root(result);
    let random = this_gc(args);
    let sums = match (cum_weights, weights) {
        (None, None) => {
            let k = draws(vm, args[4])?;
            if len == 0 && k > 0 {
                return Err(vm.index_error("list index out of range"));
            }
            for _ in 0..k {
                let at = (vm.heap[random].next_f64() * len as f64).floor() as usize;
                push_item(vm, result, population, at)?;
            }
            return Ok(result);
        }
        (Some(_), Some(_)) => return Err(vm.type_error("Cannot specify both weights and cumulative weights")),
        (Some(sums), None) => vm.collect(sums)?,
        (None, Some(weights)) if Int::of(weights).is_some() => {
            let k = vm.repr(weights)?;
            let message = format!("The number of choices must be a keyword argument: k={}", k.as_str());
            return Err(vm.type_error(message));
        }
        (None, Some(weights)) => running_sums(vm, weights)?,
    };
    for &sum in &sums {
        vm.root(sum);
    }
    let k = draws(vm, args[4])?;
    if sums.len() != len {
        return Err(vm.value_error("The number of weights does not match the population"));
    }
    let mut floats = Vec::with_capacity(len);
    for sum in sums {
        floats.push(vm.to_f64(sum)?);
    }
    let Some(&total) = floats.last() else {
        return Err(vm.index_error("list index out of range"));
    };
    if total <= 0.0 {
        return Err(vm.value_error("Total of weights must be greater than zero"));
    }
    if !total.is_finite() {
        return Err(vm.value_error("Total of weights must be finite"));
    }
    for _ in 0..k {
        let drawn = vm.heap[random].next_f64() * total;
        // Never behind the last item, even if rounding makes the drawn number the total.
        let at = floats[..len - 1].partition_point(|&sum| sum <= drawn);
        push_item(vm, result, population, at)?;
    }
    Ok(result)
}

/// Appends an item of a sequence to a list.
fn push_item(vm: &mut Vm, list: Value, sequence: Value, index: usize) -> PyResult<()> {
    let item = vm.getitem(sequence, Value::from_usize(index))?;
    if let Some(list) = list.as_gc::<List>() {
        vm.heap[list].items.push(item);
    }
    Ok(())
}

pub(super) fn sample(vm: &mut Vm, args: &[Value]) -> PyResult {
    let population = vm.unwrap_payload(args[1]);
    let unordered = population.is::<Set>() || population.is::<Dict>();
    if unordered || vm.lookup_special(args[1], vm.names.getitem).is_none() {
        return Err(vm.type_error("Population must be a sequence.  For dicts or sets, use sorted(d)."));
    }
    let len = vm.len(args[1])?;
    let k = vm.to_isize(args[2])?;
    if let Some(counts) = args[3].not_none() {
        return sample_counted(vm, args, counts, len, k);
    }
    let Some(k) = usize::try_from(k).ok().filter(|&k| k <= len) else {
        return Err(too_large(vm));
    };
    let result = vm.new_list(Vec::new());
    vm.root(result);
    let picked = pick(vm, args, len, k);
    for index in picked {
        push_item(vm, result, args[1], index)?;
    }
    Ok(result)
}

fn too_large(vm: &mut Vm) -> Raised {
    vm.value_error("Sample larger than population or is negative")
}

/// `k` different numbers below `len`: from a pool that shrinks, or by drawing again, whichever needs less memory.
fn pick(vm: &mut Vm, args: &[Value], len: usize, k: usize) -> Vec<usize> {
    let random = this(vm, args);
    let mut set_size = 21.0;
    if k > 5 {
        set_size += 4f64.powf((((k * 3) as f64).ln() / 4f64.ln()).ceil());
    }
    if len as f64 <= set_size {
        let mut pool: Vec<usize> = (0..len).collect();
        return (0..k).map(|i| pool.swap_remove(random.below((len - i) as u64) as usize)).collect();
    }
    let mut taken = HashSet::with_capacity(k);
    let mut picked = Vec::with_capacity(k);
    while picked.len() < k {
        let drawn = random.below(len as u64) as usize;
        if taken.insert(drawn) {
            picked.push(drawn);
        }
    }
    picked
}

/// Each item counts as often as its count tells.
fn sample_counted(vm: &mut Vm, args: &[Value], counts: Value, len: usize, k: i64) -> PyResult {
    let sums = running_sums(vm, counts)?;
    if sums.len() != len {
        return Err(vm.value_error("The number of counts does not match the population"));
    }
    let mut bounds = Vec::with_capacity(len);
    for sum in sums {
        match Int::of(vm.unwrap_payload(sum)) {
            Some(_) => bounds.push(vm.to_index_clamped(sum)?),
            None => return Err(vm.type_error("Counts must be integers")),
        }
    }
    let total = bounds.last().copied().unwrap_or(0);
    let Ok(total) = usize::try_from(total) else {
        return Err(vm.value_error("Counts must be non-negative"));
    };
    let Some(k) = usize::try_from(k).ok().filter(|&k| k <= total) else {
        return Err(too_large(vm));
    };
    vm.check_size(k.saturating_mul(8))?;
    let result = vm.new_list(Vec::new());
    vm.root(result);
    for drawn in pick(vm, args, total, k) {
        let at = bounds[..len - 1].partition_point(|&bound| bound <= drawn as i64);
        push_item(vm, result, args[1], at)?;
    }
    Ok(result)
}
