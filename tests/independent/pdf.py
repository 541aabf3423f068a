"""Checks the structure of PDF files with pikepdf: what a screen reader needs and what PDF/UA-1 demands of it.

    python3 tests/independent/pdf.py PAGES LANGUAGE FILE...

PAGES is the number of pages that each file must have, or 0 for any. Needs pikepdf. Prints what is wrong, one line each,
and ends with 1 if anything is. This is no full validator of PDF/UA or PDF/A: it checks what is listed here.

- structure tree, marked, language, title, and that viewers show the title
- PDF/UA identifier in the metadata; no date there that the file does not have
- headings begin with one H1 and skip no level
- every figure has an alternative text and a place; every table a header with a scope; rows of equal length
- lists of items, items of labels and bodies
- every link has a text of its own and belongs to the structure
- every font is embedded and says which text its glyphs stand for
- all content is a part of the structure or an artifact, no part is named twice, and none that is named is missing
- bookmarks lead to pages of the file
"""

import sys

import pikepdf
from pikepdf import Name


def children(node):
    kids = node.get(Name.K, [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def walk(node):
    """The elements below a node in reading order."""
    for kid in children(node):
        if isinstance(kid, pikepdf.Dictionary) and kid.get(Name.S) is not None:
            yield kid
            yield from walk(kid)


def below(node, role):
    return [kid for kid in walk(node) if kid.S == role]


def attribute(node, key):
    found = node.get(Name.A)
    for entry in found if isinstance(found, pikepdf.Array) else [found]:
        if entry is None:
            continue
        if entry.get(key) is not None:
            return entry.get(key)
    return None


def named(node, page=None):
    """Page and number of every piece of content that the structure names."""
    page = node.get(Name.Pg, page)
    for kid in children(node):
        if isinstance(kid, int):
            yield page.objgen, kid
        elif isinstance(kid, pikepdf.Dictionary):
            if kid.get(Name.S) is not None:
                yield from named(kid, page)
            elif kid.get(Name.MCID) is not None:
                yield kid.get(Name.Pg, page).objgen, int(kid.MCID)


DRAWING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI"}


def drawn(page, problems):
    """The numbers of the pieces of content on a page; all else must be an artifact."""
    found, open_marks = [], []
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator in ("BDC", "BMC"):
            tag, number = str(operands[0]), None
            if operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary):
                number = operands[1].get(Name.MCID)
            open_marks.append((tag, number))
            if number is not None:
                found.append(int(number))
        elif operator == "EMC":
            open_marks.pop()
        elif operator in DRAWING:
            if not any(tag == "/Artifact" or number is not None for tag, number in open_marks):
                problems.append(f"page {page.index + 1}: {operator} is neither content nor artifact")
    if open_marks:
        problems.append(f"page {page.index + 1}: a mark is not closed")
    return found


def fonts(pdf):
    for page in pdf.pages:
        yield from (font for _, font in page.get(Name.Resources, {}).get(Name.Font, {}).items())
    for entry in pdf.objects:
        if isinstance(entry, pikepdf.Stream) and entry.get(Name.Subtype) == Name.Form:
            yield from (font for _, font in entry.get(Name.Resources, {}).get(Name.Font, {}).items())


def check_fonts(pdf, problems):
    some = False
    for font in fonts(pdf):
        some = True
        name = font.get(Name.BaseFont, font.get(Name.Name))
        if font.get(Name.ToUnicode) is None:
            problems.append(f"font {name}: no ToUnicode")
        descendants = font.get(Name.DescendantFonts, [font])
        for inner in descendants:
            descriptor = inner.get(Name.FontDescriptor, {})
            if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                problems.append(f"font {name}: not embedded")
    if not some:
        problems.append("no fonts")


def check_headings(tree, problems):
    levels = [int(str(node.S)[2:]) for node in walk(tree) if str(node.S)[1:] in ("H1", "H2", "H3", "H4")]
    if levels[:1] != [1] or levels.count(1) != 1:
        problems.append(f"headings do not begin with one H1: {levels[:5]}")
    for before, level in zip(levels, levels[1:]):
        if level > before + 1:
            problems.append(f"a heading of level {level} follows level {before}")


def check_tables(tree, problems):
    for table in below(tree, Name.Table):
        headers = below(table, Name.TH)
        if not headers:
            problems.append("a table has no header")
        for header in headers:
            if attribute(header, Name.Scope) not in (Name.Row, Name.Column):
                problems.append("a header has no scope")
        lengths = {len([kid for kid in children(row) if kid.S in (Name.TH, Name.TD)]) for row in below(table, Name.TR)}
        if len(lengths) != 1:
            problems.append(f"rows of one table have different lengths: {sorted(lengths)}")


def check_lists(tree, problems):
    for lists in below(tree, Name.L):
        if any(kid.S not in (Name.LI, Name.L, Name.Caption) for kid in children(lists)):
            problems.append("a list holds something else than items")
        if attribute(lists, Name.ListNumbering) in (None, Name("/None")):
            problems.append("a list with labels does not say how it is numbered")
    for item in below(tree, Name.LI):
        if any(kid.S not in (Name.Lbl, Name.LBody) for kid in children(item)):
            problems.append("an item holds something else than label and body")


def check_figures(tree, problems):
    for figure in below(tree, Name.Figure):
        if not str(figure.get(Name.Alt, "")).strip():
            problems.append("a figure has no alternative text")
        box = attribute(figure, Name.BBox)
        if box is None or len(box) != 4:
            problems.append("a figure has no place")


def check_links(pdf, tree, problems):
    links = 0
    for page in pdf.pages:
        for annotation in page.get(Name.Annots, []):
            links += 1
            if not str(annotation.get(Name.Contents, "")).strip():
                problems.append(f"page {page.index + 1}: a link says nothing")
            if annotation.get(Name.StructParent) is None:
                problems.append(f"page {page.index + 1}: a link is not in the structure")
        if page.get(Name.Annots) is not None and page.get(Name.Tabs) != Name.S:
            problems.append(f"page {page.index + 1}: links are not reached in reading order")
    if links != len(below(tree, Name.Link)):
        problems.append(f"{links} links on the pages, {len(below(tree, Name.Link))} in the structure")


def check_content(pdf, tree, problems):
    known = list(named(tree))
    if len(known) != len(set(known)):
        problems.append("a piece of content belongs to two parts")
    there = [(page.obj.objgen, number) for page in pdf.pages for number in drawn(page, problems)]
    for page, number in set(there) - set(known):
        problems.append(f"content {number} of page object {page[0]} is in no part")
    for page, number in set(known) - set(there):
        problems.append(f"content {number} of page object {page[0]} is not drawn")


def check(path, pages, language):
    problems = []
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        tree = root.get(Name.StructTreeRoot)
        if tree is None or not bool(root.get(Name.MarkInfo, {}).get(Name.Marked, False)):
            return ["not tagged"]
        if str(root.get(Name.Lang, "")).split("-")[0] != language:
            problems.append(f"language is {root.get(Name.Lang)}")
        if not bool(root.get(Name.ViewerPreferences, {}).get(Name.DisplayDocTitle, False)):
            problems.append("viewers show the name of the file, not the title")
        meta = pdf.open_metadata()
        if not str(meta.get("dc:title", "")).strip():
            problems.append("no title")
        if str(meta.get("{http://www.aiim.org/pdfua/ns/id/}part", "")) != "1":
            problems.append("no PDF/UA identifier")
        dated = "/CreationDate" in pdf.docinfo
        if dated != ("xmp:CreateDate" in meta) or dated != (str(meta.get("{http://www.aiim.org/pdfa/ns/id/}part", "")) == "2"):
            problems.append("date and PDF/A identifier do not go together")
        if pages and len(pdf.pages) != pages:
            problems.append(f"{len(pdf.pages)} pages")
        check_headings(tree, problems)
        check_tables(tree, problems)
        check_lists(tree, problems)
        check_figures(tree, problems)
        check_links(pdf, tree, problems)
        check_fonts(pdf, problems)
        check_content(pdf, tree, problems)
        with pdf.open_outline() as outline:
            if not outline.root:
                problems.append("no bookmarks")
    return problems


def main():
    pages, language, paths = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    wrong = False
    for path in paths:
        for problem in check(path, pages, language):
            wrong = True
            print(f"{path}: {problem}")
    sys.exit(1 if wrong or not paths else 0)


if __name__ == "__main__":
    main()
