//! Why a method sees two alternatives otherwise than the additive model.

use crate::aggregate::comparison::Property;

pub(in crate::report::text) fn reason(property: Property) -> &'static str {
    match property {
        Property::ValueFunction => "Es liest die gemessenen Zahlen, wo die Nutzwertanalyse eine Wertfunktion anwendet",
        Property::ZeroProduct => "Ein Wert von 0 macht das ganze Produkt zu 0",
        Property::NonCompensation => "Eine große Schwäche wird durch Stärken an anderer Stelle nicht ausgeglichen",
        Property::RelativeNormalisation => {
            "Der Maßstab kommt von den vorhandenen Szenarien statt von festen Enden der Skalen"
        }
        Property::ReferencePointDistance => {
            "Es zählt der Abstand zu einem Bezugspunkt, und Abstände wachsen nicht im Gleichschritt mit den Punkten"
        }
        Property::Veto => "Ein einziger großer Nachteil verbietet den Platz davor",
        Property::Thresholds => "Unterschiede unter einer Schwelle zählen nicht",
        Property::PreferenceFunction => "Es zählt, ob etwas besser ist, und nicht in vollem Umfang, um wie viel",
        Property::Categories => "Szenarien derselben Klasse stehen auf demselben Platz",
        Property::Several => "Keine Eigenschaft allein, mehrere zusammen",
    }
}
