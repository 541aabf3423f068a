//! Why one scenario is ahead of another.

use super::super::{and, quoted};
use super::{Language, caveats, hanging, out, parts, points, signed};
use crate::report::answer::{CostGap, Term, Why};
use crate::report::format::Money;

pub(super) fn why(why: &Why) -> String {
    let (first, second) = (&why.ahead.who, &why.behind.who);
    let mut text = hanging(&opening(why), 0);
    text.push_str(&hanging(
        &format!(
            "({} against {} of 100 points; weights: {}.)",
            points(why.ahead.value),
            points(why.behind.value),
            why.basis.profile_label
        ),
        0,
    ));
    text.push('\n');
    let side = |sign: i64| {
        let mut terms: Vec<&Term> = why.terms.iter().filter(|term| term.tenths * sign > 0).collect();
        terms.sort_by_key(|term| -term.tenths.abs());
        terms
    };
    for (name, terms) in [(first.tag(), side(1)), (second.tag(), side(-1))] {
        if terms.is_empty() {
            text.push_str(&hanging(&format!("For {name}: nothing"), 2));
        } else {
            let sum = terms.iter().map(|term| term.tenths).sum::<i64>() as f64 / 10.0;
            text.push_str(&hanging(&format!("For {name}: {}  ({})", told(&terms), signed(sum)), 2));
        }
    }
    let zero = why.terms.iter().filter(|term| term.tenths == 0).map(label);
    let equal: Vec<String> = zero.chain(why.equal.iter().cloned()).collect();
    if !equal.is_empty() {
        text.push_str(&hanging(&format!("Equal: {} (0.0)", and(&equal)), 2));
    }
    if !why.terms.is_empty() {
        text.push_str(&hanging(&format!("In short: {}", short(why)), 2));
    }
    let cost = why.cost.as_ref().map(|cost| self::cost(cost, first.tag(), second.tag()));
    if let Some(cost) = cost {
        text.push_str(&hanging(&format!("Cost: {cost}"), 2));
    }
    let detailed: Vec<&Term> = why.terms.iter().filter(|term| term.parts.len() > 1).collect();
    if !detailed.is_empty() {
        text.push_str("\nIn detail:\n");
        for term in detailed {
            let mut below: Vec<&Term> = term.parts.iter().collect();
            below.sort_by_key(|part| -part.tenths.abs());
            text.push_str(&hanging(&format!("  {} {}: {}", label(term), signed(term.printed), told(&below)), 4));
        }
    }
    let mut notes: Vec<String> = [&why.ahead, &why.behind]
        .into_iter()
        .filter_map(|one| out(one).map(|out| format!("Knock-out: {out}; the comparison leaves this knock-out aside.")))
        .collect();
    notes.extend(
        [&why.ahead, &why.behind].into_iter().filter_map(|one| parts(one).map(|text| format!("Parts: {text}"))),
    );
    let caveats = caveats(&why.basis, "this reason");
    if !notes.is_empty() || !caveats.is_empty() {
        text.push('\n');
    }
    for note in &notes {
        text.push_str(&hanging(note, 2));
    }
    text + &caveats
}

pub(super) fn opening(why: &Why) -> String {
    let (first, second) = (why.ahead.who.name(), why.behind.who.name());
    if why.terms.is_empty() {
        return format!("{first} and {second} have the same number of points on every criterion.");
    }
    if why.lead_printed == 0.0 {
        return format!("{first} and {second} are level: they have the same number of points.");
    }
    let lead = points(why.lead_printed);
    if why.level {
        return format!(
            "{first} and {second} are level: {} has {lead} points more, and up to {} points count as equal.",
            why.ahead.who.tag(),
            points(why.basis.tie_margin)
        );
    }
    let turned = if why.reversed { "The other way round: " } else { "" };
    format!("{turned}{first} is {lead} points ahead of {second}.")
}

fn label(term: &Term) -> String {
    if term.id.is_empty() { format!("Others ({})", term.parts.len()) } else { term.label.clone() }
}

fn told(terms: &[&Term]) -> String {
    terms.iter().map(|term| format!("{} {}", label(term), signed(term.printed))).collect::<Vec<_>>().join(" · ")
}

/// Which terms cancel and which decide.
pub(super) fn short(why: &Why) -> String {
    let short = &why.short;
    let named = |some: &[usize]| {
        let labels: Vec<String> = some.iter().map(|&i| quoted(&label(&why.terms[i]))).collect();
        let sum = signed(some.iter().map(|&i| why.terms[i].tenths).sum::<i64>() as f64 / 10.0);
        let together = if some.len() > 1 { "together " } else { "" };
        format!("{} ({together}{sum})", and(&labels))
    };
    let one = |i: usize| format!("{} ({})", quoted(&label(&why.terms[i])), signed(why.terms[i].printed));
    let mut sentences: Vec<String> =
        short.balanced.iter().map(|&[plus, minus]| format!("{} and {} cancel.", one(plus), one(minus))).collect();
    let level = why.lead_printed == 0.0;
    sentences.extend(match (short.deciding.as_slice(), short.outweighed.as_slice()) {
        ([], _) => None,
        (plus, []) if short.balanced.is_empty() => {
            Some(format!("Nothing speaks for {}; what counts most is {}.", why.behind.who.tag(), named(plus)))
        }
        (plus, []) => Some(format!("What decides is {}.", named(plus))),
        (plus, minus) if level => Some(format!("So do {} and {}.", named(plus), named(minus))),
        (plus, minus) => Some(format!("What decides is {} against {}.", named(plus), named(minus))),
    });
    if !short.more.is_empty() {
        sentences.push(format!("On top comes {}.", named(&short.more)));
    }
    sentences.join(" ")
}

pub(super) fn cost(cost: &CostGap, first: &str, second: &str) -> String {
    let Some(difference) = cost.difference else {
        let unknown: Vec<&str> = [(cost.ahead, first), (cost.behind, second)]
            .into_iter()
            .filter_map(|(cost, name)| cost.is_none().then_some(name))
            .collect();
        return format!("No present value of costs is known for {}.", and(&unknown));
    };
    let amount = Money(difference.abs()).short_in(&cost.currency, Language::En);
    if difference.abs() < 0.5 {
        return format!("{first} and {second} cost the same in present value; this stands beside the points.");
    }
    let word = if difference > 0.0 { "more" } else { "less" };
    format!("{first} costs {amount} {word} than {second} in present value; this stands beside the points.")
}
