//! From pages to a file: draws with krilla, tags everything that is drawn, and asks its validators.

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt, SvgSettings};
use resvg::usvg::Tree;

use super::PdfError;
use super::face::Fonts;
use super::flow::{Drawing, Layout, Mark, Place, Sheet};
use super::page::{LEFT, PAPER, TOP, WIDTH};
use super::running::running;
use super::tags::Tags;
use crate::report::figure::colour::{ACCENT, Rgb, STRIPE};
use crate::report::text::print::Print;

/// What a file says of itself, and what stands on every page.
pub(super) struct Cover<'a> {
    /// Title.
    pub(super) title: &'a str,
    /// Language code.
    pub(super) language: &'static str,
    /// Mark of the data.
    pub(super) mark: &'a str,
    /// Line at the foot.
    pub(super) footer: &'a str,
    /// The day of the data: year, month, day.
    pub(super) date: Option<(u16, u8, u8)>,
    /// Words in its language.
    pub(super) words: &'static Print,
}

/// The finished file.
pub(super) fn write(
    cover: &Cover<'_>,
    layout: &Layout,
    tags: &mut Tags,
    figures: &[Tree],
    fonts: &Fonts,
    breaker: super::line::Breaker<'_>,
) -> Result<Vec<u8>, PdfError> {
    let mut file = Document::new_with(SerializeSettings {
        configuration: configuration(cover.date.is_some())?,
        ..SerializeSettings::default()
    });
    let settings = PageSettings::from_wh(PAPER.0 as f32, PAPER.1 as f32);
    let settings = settings.ok_or_else(|| PdfError::Rejected("size of the paper".to_owned()))?;
    let pages = layout.sheets.len();
    for (index, sheet) in layout.sheets.iter().enumerate() {
        let mut page = file.start_page_with(settings.clone());
        let mut surface = page.surface();
        let mut canvas = Canvas { surface: &mut surface, tags: &mut *tags, figures, fonts, page: index };
        canvas.grounds(sheet);
        canvas.column(sheet);
        for (kind, marks) in running(breaker, cover, index, pages) {
            canvas.artifact(kind, &marks, (LEFT, 0.0));
        }
        surface.finish();
        for mark in &sheet.marks {
            if let Some((place, target)) = link(mark, layout) {
                let number = target.2 + 1;
                let alt = (cover.words.to_data)(number, target.0 + 1);
                let destination = Target::Destination(destination((target.0, target.1)).into());
                let annotation = Annotation::new_link(LinkAnnotation::new(place, destination), Some(alt));
                let content = page.add_tagged_annotation(annotation);
                if let Some(part) = mark.part {
                    tags.annotated(part, content);
                }
            }
        }
        page.finish();
    }
    file.set_outline(outline(cover, layout));
    file.set_metadata(metadata(cover));
    file.set_tag_tree(tags.tree());
    file.finish().map_err(|error| PdfError::Rejected(error.to_string()))
}

/// Checked for PDF/UA-1; with a date also for PDF/A-2a, which demands one.
fn configuration(dated: bool) -> Result<Configuration, PdfError> {
    let builder = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let builder = if dated { builder.with_archival_validator(Archival::A2_A) } else { builder };
    builder.finish().map_err(|error| PdfError::Rejected(format!("{error:?}")))
}

fn metadata(cover: &Cover<'_>) -> Metadata {
    let program = concat!("waage ", env!("CARGO_PKG_VERSION"));
    let metadata = Metadata::new()
        .title(cover.title.to_owned())
        .language(cover.language.to_owned())
        .creator(program.to_owned())
        .producer(program.to_owned());
    match cover.date {
        Some((year, month, day)) => metadata.creation_date(DateTime::new(year).month(month).day(day)),
        None => metadata,
    }
}

/// The headings as bookmarks: level 3 within level 2; the title where there are no others.
fn outline(cover: &Cover<'_>, layout: &Layout) -> Outline {
    let mut nodes: Vec<OutlineNode> = Vec::new();
    for (level, text, place) in layout.headings.iter().filter(|(level, _, _)| *level > 1) {
        let node = OutlineNode::new(text.clone(), destination(*place));
        match nodes.last_mut().filter(|_| *level > 2) {
            Some(above) => above.push_child(node),
            None => nodes.push(node),
        }
    }
    if nodes.is_empty() {
        nodes.push(OutlineNode::new(cover.title.to_owned(), destination((0, 0.0))));
    }
    let mut outline = Outline::new();
    for node in nodes {
        outline.push_child(node);
    }
    outline
}

/// A place in the column as a destination, with a little space above.
fn destination((page, y): Place) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(0.0, (TOP + y - 12.0).max(0.0) as f32))
}

/// Where a link is, and where it leads: page, place, number of the figure.
fn link(mark: &Mark, layout: &Layout) -> Option<(Rect, (usize, f64, usize))> {
    let Drawing::Text { line, size, link: Some(figure), .. } = &mark.drawing else { return None };
    let &(page, y) = layout.data.get(figure)?;
    let (left, baseline) = ((LEFT + mark.x) as f32, (TOP + mark.y) as f32);
    let (up, down) = (0.9 * *size as f32, 0.3 * *size as f32);
    let place = Rect::from_ltrb(left, baseline - up, left + line.width as f32, baseline + down)?;
    Some((place, (page, y, *figure)))
}

/// A page that is drawn on.
struct Canvas<'a, 'b> {
    surface: &'a mut Surface<'b>,
    tags: &'a mut Tags,
    figures: &'a [Tree],
    fonts: &'a Fonts,
    page: usize,
}

impl Canvas<'_, '_> {
    /// The boxes behind notes.
    fn grounds(&mut self, sheet: &Sheet) {
        for frame in &sheet.frames {
            let height = frame.bottom - frame.top;
            let area =
                |width, fill| Mark { part: None, x: 0.0, y: frame.top, drawing: Drawing::Area { width, height, fill } };
            self.artifact(ArtifactType::Layout, &[area(WIDTH, STRIPE), area(2.5, ACCENT)], (LEFT, TOP));
        }
    }

    /// The contents in reading order; what belongs to the same part is one piece of content.
    fn column(&mut self, sheet: &Sheet) {
        let mut rest = sheet.marks.as_slice();
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|mark| mark.part == first.part).count();
            let (marks, others) = rest.split_at(same);
            rest = others;
            match first.part {
                None => self.artifact(ArtifactType::Layout, marks, (LEFT, TOP)),
                Some(part) => {
                    let content = self.surface.start_tagged(ContentTag::Other);
                    self.all(marks, (LEFT, TOP));
                    self.surface.end_tagged();
                    self.tags.drawn(part, content);
                }
            }
        }
    }

    /// Draws what is no part of the document.
    fn artifact(&mut self, kind: ArtifactType, marks: &[Mark], origin: (f64, f64)) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.all(marks, origin);
        self.surface.end_tagged();
    }

    fn all(&mut self, marks: &[Mark], origin: (f64, f64)) {
        for mark in marks {
            self.draw(mark, origin);
        }
    }

    fn draw(&mut self, mark: &Mark, origin: (f64, f64)) {
        let (x, y) = ((origin.0 + mark.x) as f32, (origin.1 + mark.y) as f32);
        match &mark.drawing {
            Drawing::Text { line, size, bold, ink, .. } => {
                self.surface.set_fill(Some(fill(*ink)));
                let font = self.fonts.drawn(*bold);
                self.surface.draw_glyphs(Point::from_xy(x, y), &line.glyphs, font, &line.text, *size as f32, false);
            }
            Drawing::Area { width, height, fill: colour } => {
                let mut path = PathBuilder::new();
                if let Some(area) = Rect::from_xywh(x, y, *width as f32, *height as f32) {
                    path.push_rect(area);
                }
                if let Some(path) = path.finish() {
                    self.surface.set_fill(Some(fill(*colour)));
                    self.surface.draw_path(&path);
                }
            }
            Drawing::Figure { index, width, height } => {
                let (width, height) = (*width as f32, *height as f32);
                if let Some((tree, size)) = self.figures.get(*index).zip(Size::from_wh(width, height)) {
                    self.surface.push_transform(&Transform::from_translate(x, y));
                    let _drawn = self.surface.draw_svg(tree, size, SvgSettings::default());
                    self.surface.pop();
                }
                if let Some((part, place)) = mark.part.zip(Rect::from_xywh(x, y, width, height)) {
                    self.tags.placed(part, self.page, place);
                }
            }
        }
    }
}

fn fill(colour: Rgb) -> Fill {
    let paint = rgb::Color::new(colour.0, colour.1, colour.2).into();
    Fill { paint, opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}
