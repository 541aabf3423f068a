//! From the one SVG to pixels, paths, or a file that carries its fonts.

use super::font;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Options, Tree, WriteOptions, fontdb};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

/// The largest picture that is drawn, in pixels of one side.
const LARGEST: f64 = 20_000.0;

/// Why a drawing cannot be turned into a picture.
#[derive(Debug, Clone, PartialEq)]
pub enum PictureError {
    /// The SVG is not well-formed, or has no size; in the words of the reader.
    Malformed(String),
    /// The picture would have no pixel, or more than 20,000 a side.
    Size {
        /// Pixels across.
        width: f64,
        /// Pixels down.
        height: f64,
    },
}

impl std::fmt::Display for PictureError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Malformed(reason) => write!(f, "the drawing cannot be read: {reason}"),
            Self::Size { width, height } => write!(f, "a picture of {width} × {height} pixels cannot be drawn"),
        }
    }
}

impl std::error::Error for PictureError {}

/// Renders a figure as PNG. Only the embedded font is used, so the bytes are the same on every machine.
///
/// `scale` is pixels of the picture for one px of the figure: 2 for screens, about 3 for 300 dpi on A4. The picture
/// carries its density, so that a word processor places it in the size of the figure.
///
/// # Errors
///
/// [`PictureError::Malformed`] for what is no SVG, [`PictureError::Size`] for a senseless scale.
pub fn png(svg: &str, scale: f64) -> Result<Vec<u8>, PictureError> {
    let tree = tree(svg)?;
    let size = |length: f32| (f64::from(length) * scale).ceil();
    let (width, height) = (size(tree.size().width()), size(tree.size().height()));
    let sensible = (1.0..=LARGEST).contains(&width) && (1.0..=LARGEST).contains(&height);
    let pixmap = sensible.then(|| Pixmap::new(width as u32, height as u32)).flatten();
    let mut pixmap = pixmap.ok_or(PictureError::Size { width, height })?;
    resvg::render(&tree, Transform::from_scale(scale as f32, scale as f32), &mut pixmap.as_mut());
    let bytes = pixmap.encode_png().map_err(|error| PictureError::Malformed(error.to_string()))?;
    Ok(with_density(bytes, 96.0 * scale))
}

/// Renders several figures, on up to so many threads; the order is that of the input.
///
/// # Errors
///
/// As [`png`]: the first error in the order of the input.
pub fn pngs(svgs: &[&str], scale: f64, threads: usize) -> Result<Vec<Vec<u8>>, PictureError> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let index = next.fetch_add(1, Ordering::Relaxed)
            && let Some(svg) = svgs.get(index)
        {
            done.push((index, png(svg, scale)));
        }
        done
    };
    let mut done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(svgs.len())).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, picture)| picture).collect()
}

/// The same drawing with all texts as outlines, for programs that have neither the font nor a fallback.
///
/// # Errors
///
/// [`PictureError::Malformed`] for what is no SVG.
pub fn outlined(svg: &str) -> Result<String, PictureError> {
    Ok(tree(svg)?.to_string(&WriteOptions { preserve_text: false, ..WriteOptions::default() }))
}

/// The same drawing with the fonts inside, so that a browser shows it as we do; about 53 kB more.
#[must_use]
pub fn with_fonts(svg: &str) -> String {
    let Some(end) = svg.find('>') else { return svg.to_string() };
    let (start, rest) = svg.split_at(end + 1);
    format!("{start}\n<style>{}</style>{rest}", font::faces())
}

/// The drawing as resvg understands it.
pub(in crate::report) fn tree(svg: &str) -> Result<Tree, PictureError> {
    let options = Options { fontdb: Arc::clone(fonts()), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error: usvg::Error| PictureError::Malformed(error.to_string()))
}

/// The embedded fonts, read once and shared by all threads.
fn fonts() -> &'static Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    FONTS.get_or_init(|| {
        let mut database = fontdb::Database::new();
        for bytes in [font::REGULAR, font::BOLD] {
            database.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
        }
        Arc::new(database)
    })
}

/// Inserts the density (dots per inch) as a `pHYs` chunk behind the header of a PNG.
fn with_density(mut png: Vec<u8>, dpi: f64) -> Vec<u8> {
    // Signature (8 bytes), then the header: length, name, 13 bytes, checksum.
    let header = 8 + 4 + 4 + 13 + 4;
    if png.len() < header {
        return png;
    }
    let per_metre = (dpi / 0.0254).round() as u32;
    let mut chunk = b"pHYs".to_vec();
    chunk.extend(per_metre.to_be_bytes());
    chunk.extend(per_metre.to_be_bytes());
    chunk.push(1);
    let checksum = crc32(&chunk);
    let mut block = 9_u32.to_be_bytes().to_vec();
    block.extend(chunk);
    block.extend(checksum.to_be_bytes());
    png.splice(header..header, block);
    png
}

/// The checksum of PNG chunks (CRC-32, ISO 3309), bit by bit: it is needed for 13 bytes only.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc: u32, &byte| (0..8).fold(crc ^ u32::from(byte), |crc, _| step(crc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\" \
        font-family=\"Waage Sans, Arial\"><rect width=\"40\" height=\"20\" fill=\"#FFFFFF\"/>\
        <text x=\"4\" y=\"14\" font-size=\"12\" fill=\"#000000\">Rang</text></svg>";

    /// The check value of this checksum, published with its parameters: CRC of "123456789".
    #[test]
    fn checksum_agrees_with_its_check_value() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn pictures_have_the_size_density_and_text() {
        let bytes = png(SVG, 2.0).unwrap();
        assert_eq!(&bytes[16..24], [0, 0, 0, 80, 0, 0, 0, 40]);
        assert_eq!(&bytes[37..41], b"pHYs");
        assert_eq!(u32::from_be_bytes(bytes[41..45].try_into().unwrap()), 7559);
        let blank = png(&SVG.replace("Rang", " "), 2.0).unwrap();
        assert_ne!(bytes, blank, "the embedded font draws");
        assert_eq!(bytes, png(SVG, 2.0).unwrap());
    }

    #[test]
    fn what_cannot_be_drawn_is_named() {
        assert!(matches!(png("<svg", 1.0), Err(PictureError::Malformed(_))));
        for scale in [0.0, -1.0, f64::NAN, 1e9] {
            assert!(matches!(png(SVG, scale), Err(PictureError::Size { .. })), "{scale}");
        }
    }

    #[test]
    fn threads_change_neither_order_nor_bytes() {
        let svgs: Vec<_> = (0..7).map(|index| SVG.replace("Rang", &format!("R{index}"))).collect();
        let svgs: Vec<_> = svgs.iter().map(String::as_str).collect();
        let one_by_one: Vec<_> = svgs.iter().map(|svg| png(svg, 1.0).unwrap()).collect();
        for threads in [0, 1, 2, 64] {
            assert_eq!(pngs(&svgs, 1.0, threads).unwrap(), one_by_one);
        }
        assert_eq!(pngs(&[], 1.0, 2).unwrap(), Vec::<Vec<u8>>::new());
        assert!(pngs(&[SVG, "<svg"], 1.0, 2).is_err());
    }

    #[test]
    fn outlines_hold_no_text_and_fonts_can_be_carried() {
        let paths = outlined(SVG).unwrap();
        assert!(!paths.contains("<text") && paths.contains("<path"));
        let carried = with_fonts(SVG);
        assert!(carried.contains("@font-face") && carried.len() > 50_000);
        assert_eq!(png(&carried, 1.0).unwrap(), png(SVG, 1.0).unwrap());
    }
}
