//! What must hold for every figure, asserted on samples of all kinds: ordinary, extreme and hostile.

use super::colour::contrast;
use super::*;
use crate::model::Language;
use crate::report::format::Points;

mod samples;

/// Asserts what every figure must keep.
pub(super) fn assert_sound(figure: &Figure, hint: &str) {
    well_formed(&figure.svg, hint);
    within_the_page(figure, hint);
    let texts = figure.texts();
    for (index, one) in texts.iter().enumerate() {
        let b = one.bounds;
        assert!(
            b.left >= 0.0 && b.top >= 0.0 && b.right <= figure.width && b.bottom <= figure.height,
            "{hint}: {:?} leaves the page: {b:?}",
            one.text
        );
        for ground in one.grounds {
            let ratio = contrast(one.ink, ground);
            assert!(ratio >= 4.5, "{hint}: {:?} has contrast {ratio:.2}", one.text);
        }
        for other in &texts[..index] {
            let shared = b.overlap(&other.bounds);
            assert!(shared < 0.5, "{hint}: {:?} and {:?} overlap by {shared:.1}", one.text, other.text);
        }
    }
}

/// Asserts that an XML reader accepts the file and finds name, description, language and role.
fn well_formed(svg: &str, hint: &str) {
    let document = resvg::usvg::roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{hint}: {error}"));
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"), "{hint}");
    assert!(root.attribute("lang").is_some_and(|lang| lang == "de" || lang == "en"), "{hint}");
    for (attribute, tag) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
        let id = root.attribute(attribute).expect(attribute);
        let named = root.children().find(|child| child.attribute("id") == Some(id)).expect(id);
        assert_eq!(named.tag_name().name(), tag, "{hint}");
    }
}

/// Asserts that all shapes are drawn with real numbers and none leaves the page.
fn within_the_page(figure: &Figure, hint: &str) {
    let document = resvg::usvg::roxmltree::Document::parse(&figure.svg).expect("checked before");
    for node in document.descendants().filter(resvg::usvg::roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(
            ["svg", "title", "desc", "rect", "path", "polyline", "polygon", "circle", "text"].contains(&name),
            "{hint}: unexpected <{name}>"
        );
        let number = |key: &str| node.attribute(key).map_or(0.0, |text| text.parse::<f64>().expect(text));
        let mut points = vec![(number("x") + number("width"), number("y") + number("height"))];
        points.push((number("cx") + number("r"), number("cy") + number("r")));
        points.push((number("x"), number("y")));
        let list = node.attribute("points").unwrap_or_default();
        points.extend(list.split_whitespace().map(|pair| {
            let (x, y) = pair.split_once(',').expect(pair);
            (x.parse().expect(pair), y.parse().expect(pair))
        }));
        for (x, y) in points {
            let inside = (0.0..=figure.width).contains(&x) && (0.0..=figure.height).contains(&y);
            assert!(inside, "{hint}: <{name}> reaches {x},{y} on {} × {}", figure.width, figure.height);
        }
    }
}

#[test]
fn every_sample_is_sound_and_repeats_to_the_byte() {
    for (name, draw) in samples::all() {
        for width in Width::ALL {
            for language in Language::ALL {
                let figure = draw(width, language);
                assert_sound(&figure, &format!("{name} {width:?} {language}"));
                assert_eq!(figure, draw(width, language), "{name}");
            }
        }
    }
}

/// The same drawing as a black-and-white print shows it.
fn grey(svg: &str) -> String {
    let filter =
        "<filter id=\"grey\"><feColorMatrix type=\"saturate\" values=\"0\"/></filter><g filter=\"url(#grey)\">";
    svg.replacen("<rect", &format!("{filter}<rect"), 1).replace("</svg>", "</g></svg>")
}

/// Writes every sample as SVG and PNG into `target/figures`, to be looked at: `cargo test gallery -- --ignored`.
#[test]
#[ignore = "draws pictures for the eye"]
fn gallery() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/figures");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, draw) in samples::all() {
        for width in Width::ALL {
            for language in Language::ALL {
                let figure = draw(width, language);
                let file = format!("{name}-{}-{language}", width.px());
                std::fs::write(folder.join(format!("{file}.svg")), with_fonts(&figure.svg)).unwrap();
                let grey = png(&grey(&figure.svg), 1.5).unwrap();
                std::fs::write(folder.join(format!("{file}-grey.png")), grey).unwrap();
                let scale = if width == Width::Print { 2.0 } else { 1.5 };
                std::fs::write(folder.join(format!("{file}.png")), png(&figure.svg, scale).unwrap()).unwrap();
            }
        }
    }
}
