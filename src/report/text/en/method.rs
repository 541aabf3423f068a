//! Why a method sees two alternatives otherwise than the additive model.

use crate::aggregate::comparison::Property;

pub(in crate::report::text) fn reason(property: Property) -> &'static str {
    match property {
        Property::ValueFunction => "It reads the measured numbers where the additive model applies a value function",
        Property::ZeroProduct => "A value of 0 makes the whole product 0",
        Property::NonCompensation => "A great weakness is not made good by strengths elsewhere",
        Property::RelativeNormalisation => {
            "The yardstick comes from the scenarios at hand instead of from fixed ends of the scales"
        }
        Property::ReferencePointDistance => {
            "What counts is the distance to a reference point, and distances do not grow in step with the points"
        }
        Property::Veto => "A single great drawback forbids the place ahead",
        Property::Thresholds => "Differences below a threshold do not count",
        Property::PreferenceFunction => "What counts is whether something is better, and not in full by how much",
        Property::Categories => "Scenarios of one class stand on the same place",
        Property::Several => "No property alone, several together",
    }
}
