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
            "({} gegenüber {} von 100 Punkten; Gewichte: {}.)",
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
            text.push_str(&hanging(&format!("Für {name}: nichts"), 2));
        } else {
            let sum = terms.iter().map(|term| term.tenths).sum::<i64>() as f64 / 10.0;
            text.push_str(&hanging(&format!("Für {name}: {}  ({})", told(&terms), signed(sum)), 2));
        }
    }
    let zero = why.terms.iter().filter(|term| term.tenths == 0).map(label);
    let equal: Vec<String> = zero.chain(why.equal.iter().cloned()).collect();
    if !equal.is_empty() {
        text.push_str(&hanging(&format!("Gleich: {} (0,0)", and(&equal)), 2));
    }
    if !why.terms.is_empty() {
        text.push_str(&hanging(&format!("Kurz: {}", short(why)), 2));
    }
    let cost = why.cost.as_ref().map(|cost| self::cost(cost, first.tag(), second.tag()));
    if let Some(cost) = cost {
        text.push_str(&hanging(&format!("Kosten: {cost}"), 2));
    }
    let detailed: Vec<&Term> = why.terms.iter().filter(|term| term.parts.len() > 1).collect();
    if !detailed.is_empty() {
        text.push_str("\nIm Einzelnen:\n");
        for term in detailed {
            let mut below: Vec<&Term> = term.parts.iter().collect();
            below.sort_by_key(|part| -part.tenths.abs());
            text.push_str(&hanging(&format!("  {} {}: {}", label(term), signed(term.printed), told(&below)), 4));
        }
    }
    let mut notes: Vec<String> = [&why.ahead, &why.behind]
        .into_iter()
        .filter_map(|one| out(one).map(|out| format!("K.-o.: {out}; der Vergleich lässt dieses K.-o. außer Acht.")))
        .collect();
    notes.extend(
        [&why.ahead, &why.behind].into_iter().filter_map(|one| parts(one).map(|text| format!("Teile: {text}"))),
    );
    let caveats = caveats(&why.basis, "diese Begründung");
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
        return format!("{first} und {second} haben in jedem Kriterium gleich viele Punkte.");
    }
    if why.lead_printed == 0.0 {
        return format!("{first} und {second} liegen gleichauf: Sie haben gleich viele Punkte.");
    }
    let lead = points(why.lead_printed);
    if why.level {
        return format!(
            "{first} und {second} liegen gleichauf: {} hat {lead} Punkte mehr, und bis zu {} Punkte gelten als gleich.",
            why.ahead.who.tag(),
            points(why.basis.tie_margin)
        );
    }
    let turned = if why.reversed { "Umgekehrt: " } else { "" };
    format!("{turned}{first} liegt {lead} Punkte vor {second}.")
}

fn label(term: &Term) -> String {
    if term.id.is_empty() { format!("Übrige ({})", term.parts.len()) } else { term.label.clone() }
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
        let together = if some.len() > 1 { "zusammen " } else { "" };
        format!("{} ({together}{sum})", and(&labels))
    };
    let one = |i: usize| format!("{} ({})", quoted(&label(&why.terms[i])), signed(why.terms[i].printed));
    let mut sentences: Vec<String> = short
        .balanced
        .iter()
        .map(|&[plus, minus]| format!("{} und {} heben sich auf.", one(plus), one(minus)))
        .collect();
    let level = why.lead_printed == 0.0;
    sentences.extend(match (short.deciding.as_slice(), short.outweighed.as_slice()) {
        ([], _) => None,
        (plus, []) if short.balanced.is_empty() => {
            Some(format!("Nichts spricht für {}; am meisten zählt {}.", why.behind.who.tag(), named(plus)))
        }
        (plus, []) => Some(format!("Den Ausschlag gibt {}.", named(plus))),
        (plus, minus) if level => Some(format!("Ebenso gleichen sich {} und {} aus.", named(plus), named(minus))),
        (plus, minus) => {
            let verb = if plus.len() == 1 { "gibt" } else { "geben" };
            Some(format!("Den Ausschlag {verb} {} gegenüber {}.", named(plus), named(minus)))
        }
    });
    if !short.more.is_empty() {
        let verb = if short.more.len() == 1 { "kommt" } else { "kommen" };
        sentences.push(format!("Hinzu {verb} {}.", named(&short.more)));
    }
    sentences.join(" ")
}

pub(super) fn cost(cost: &CostGap, first: &str, second: &str) -> String {
    let Some(difference) = cost.difference else {
        let unknown: Vec<&str> = [(cost.ahead, first), (cost.behind, second)]
            .into_iter()
            .filter_map(|(cost, name)| cost.is_none().then_some(name))
            .collect();
        return format!("Für {} ist kein Barwert bekannt.", and(&unknown));
    };
    let amount = Money(difference.abs()).short_in(&cost.currency, Language::De);
    if difference.abs() < 0.5 {
        return format!("{first} und {second} kosten als Barwert gleich viel; das steht neben den Punkten.");
    }
    let word = if difference > 0.0 { "mehr" } else { "weniger" };
    format!("{first} kostet als Barwert {amount} {word} als {second}; das steht neben den Punkten.")
}
