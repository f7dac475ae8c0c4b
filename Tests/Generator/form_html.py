"""Form 2: HTML as converters and careless tools write it."""
import html

from form_tabs import actor_cells, cells_of
from labels import Words
from layout import Line, Plan, address, fields, further, items, letterhead, pairs, zipped


def plan(rng):
    return Plan(("columns", "columns", "columns", "single"), bare=True)


class Tags:
    """One document's habits: attributes, letter case, which end tags are left out."""

    def __init__(self, rng):
        self.rng = rng
        self.upper = rng.random() < 0.1
        self.open_cells = rng.random() < 0.12     # no </td>
        self.open_rows = rng.random() < 0.12      # no </tr>
        self.open_items = rng.random() < 0.25     # no </li>
        self.odd = rng.random() < 0.25            # malformed attributes
        self.inner = rng.choice(("", "", "p", "span", "b", "p"))
        self.body = rng.random() < 0.6

    def tag(self, name, **attributes):
        text = name.upper() if self.upper else name
        for key, value in attributes.items():
            if value in (None, 1):
                continue
            form = self.rng.choice((' {}="{}"', ' {}="{}"', " {}='{}'", " {}={}", ' {} = "{}"'))
            text += form.format(key, value)
        if self.odd and self.rng.random() < 0.3:
            text += self.rng.choice((' class=', ' width="5%" width="7%"', ' style="width:10%;;"', ' align=center valign', ' x:num=""', ' style="mso-height:0cm" nowrap'))
        return f"<{text}>"

    def end(self, name):
        return f"</{name.upper() if self.upper else name}>"

    def cell(self, text, name="td", **attributes):
        if text and self.inner and "<" not in text and self.rng.random() < 0.7:
            text = f"{self.tag(self.inner)}{text}{self.end(self.inner)}"
        blank = text or self.rng.choice(("", "", "&nbsp;"))
        return self.tag(name, **attributes) + blank + ("" if self.open_cells else self.end(name))

    def row(self, cells):
        return self.tag("tr") + "".join(cells) + ("" if self.open_rows else self.end("tr"))

    def list(self, texts, ordered):
        name = "ol" if ordered else "ul"
        inner = "".join(self.tag("li") + t + ("" if self.open_items else self.end("li")) for t in texts)
        return self.tag(name) + inner + self.end(name)


def esc(text):
    return html.escape(text, quote=False)


def render(rng, made, say):
    words, tags = Words(rng, say, made), Tags(rng)
    out = [Line("<html><head><meta charset=utf-8><title>SOP</title></head><body>", "frame")] if tags.body else []
    if made.header:
        if rng.random() < 0.1:
            out += [Line(f"<h1>{esc(made.title)}</h1>", "cover"), Line(f"<p>{'<br>'.join(map(esc, made.office.lines))}<br/>{esc(address(rng, made))}</p>", "cover")]
        out += identity(rng, made, words, tags)
        out += sections(rng, made, words, tags)
        out += [Line(f"<p>{esc(line.text)}</p>", line.kind) for line in further(rng, made, say)]
    if made.heading:
        form = rng.choice(("<h2>{}</h2>", "<p><b>{}</b></p>", "<p align=center>{}</p>", "<center><strong>{}</strong></center>"))
        out.append(Line(form.format(esc(made.heading)), "heading"))
    if made.table:
        out += table(rng, made, words, tags)
        if made.signature_lines:
            out.append(Line("<p>" + "<br>".join(map(esc, made.signature_lines)) + "</p>", "sign"))
    if tags.body:
        out.append(Line("</body></html>", "frame"))
    return out


def identity(rng, made, words, tags):
    joint = rng.choice(("<br>", "<br/>", "<br />", "<BR>"))
    paragraphs = rng.random() < 0.3
    rows = [(f, "".join(f"<p>{esc(t)}</p>" for t in texts) if paragraphs and len(texts) > 1 else joint.join(map(esc, texts))) for f, texts in fields(made)]
    head = joint.join(esc(t) for t in letterhead(rng, made, words.say))
    style = rng.choice(("span", "span", "colon", "above", "rows"))
    out = [Line(tags.tag("table", border=1, width="100%"), "frame")]
    if style == "above":
        out.insert(0, Line(f"<p><b>{head}</b></p>", "letterhead"))
    for i, (f, v) in enumerate(rows):
        cells = []
        if style in ("span", "colon") and i == 0:
            cells.append(tags.cell(head, rowspan=len(rows)))
        elif style == "rows":
            cells.append(tags.cell(head if i == 0 else ""))
        if style == "colon":
            cells += [tags.cell(words.field(f)), tags.cell(":"), tags.cell(v)]
        else:
            cells += [tags.cell(words.field(f)), tags.cell((": " if style == "above" and rng.random() < 0.5 else "") + v)]
        out.append(Line(tags.row(cells), f))
    return out + [Line(tags.end("table"), "frame")]


def listing(rng, made, name, tags, style):
    texts = [esc(t) for t in items(rng, made, name, numbered=True)] if style in ("br", "p", "glued") else \
        [esc(i["text"] if isinstance(i, dict) else i) for i in made.lists[name]]
    if not texts:
        return ""
    if style == "ol":
        return tags.list(texts, True)
    if style == "ul":
        return tags.list(texts, False)
    if style == "p":
        return "".join(f"<p>{t}</p>" for t in texts)
    if style == "glued":
        return " ".join(texts)
    return "<br>".join(texts)


def sections(rng, made, words, tags):
    colon = rng.choice(("", "", " :", ":"))
    style = rng.choice(("ol", "ol", "br", "p", "glued", "ul"))
    side = rng.random() < 0.75
    out = [Line(tags.tag("table", border=1), "frame")]
    for left, right in pairs(rng):
        if side and rng.random() < 0.85:
            out.append(Line(tags.row([tags.cell(words.section(n) + colon) for n in (left, right)]), f"section:{left}+{right}"))
            out.append(Line(tags.row([tags.cell(listing(rng, made, n, tags, style)) for n in (left, right)]), f"items:{left}+{right}"))
        elif side:
            # label and list in one cell
            out.append(Line(tags.row([tags.cell(f"<b>{words.section(n)}{colon}</b>" + (style in ("br", "glued") and "<br>" or "") + listing(rng, made, n, tags, style))
                                      for n in (left, right)]), f"items:{left}+{right}"))
        else:
            for name in (left, right):
                out.append(Line(tags.row([tags.cell(words.section(name) + colon), tags.cell(listing(rng, made, name, tags, style))]), f"items:{name}"))
    return out + [Line(tags.end("table"), "frame")]


def table(rng, made, words, tags):
    actors = 1 if made.actor_mode == "single" else len(made.heads)
    name = rng.choice(("td", "td", "th"))
    out = [Line(tags.tag("table", border=1, cellspacing=0), "frame")]
    if made.actor_mode == "single":
        out.append(Line(tags.row([tags.cell(words.head(k), name) for k in ("no", "activity", "actors", "inputs", "duration", "outputs", "note")]), "head1"))
    else:
        first = [tags.cell(words.head("no"), name, rowspan=2), tags.cell(words.head("activity"), name, rowspan=2),
                 tags.cell(words.head("actors"), name, colspan=actors), tags.cell(words.head("quality"), name, colspan=3), tags.cell(words.head("note"), name, rowspan=2)]
        second = [tags.cell(esc(h), name) for h in made.heads] + [tags.cell(words.head(k), name) for k in ("inputs", "duration", "outputs")]
        out += [Line(tags.row(first), "head1"), Line(tags.row(second), "head2")]
    if rng.random() < 0.06:
        out.append(Line(tags.row([tags.cell(str(i)) for i in range(1, actors + 7)]), "numbers"))
    dot = rng.choice(("", "", "."))
    if made.terminators == "extra":
        out.append(Line(tags.row([tags.cell(""), tags.cell("Mulai")] + [tags.cell("")] * (actors + 4)), "row:0"))
    spans = {}     # column of the cells -> rows still covered
    for k, step in enumerate(made.steps):
        row = [tags.cell(f"{step.no}{dot}"), tags.cell(esc(step.activity))] + [tags.cell(esc(t)) for t in actor_cells(made, step)]
        for column, text in enumerate(cells_of(made, step)):
            if spans.get(column):
                spans[column] -= 1
                continue
            following = made.steps[k + 1] if k + 1 < len(made.steps) else None
            if column in (0, 2) and text and following and rng.random() < 0.04:
                # one cell for two rows: both steps have its text
                setattr(following, ("inputs", "", "outputs")[column], text)
                spans[column] = 1
                row.append(tags.cell(esc(text), rowspan=2))
            else:
                row.append(tags.cell(cell_text(rng, made, text, tags) if column in (0, 2) else esc(text)))
        out.append(Line(tags.row(row), f"row:{step.no}", step.no))
    if made.terminators == "extra":
        out.append(Line(tags.row([tags.cell(""), tags.cell("Selesai")] + [tags.cell("")] * (actors + 4)), "row:0"))
    return out + [Line(tags.end("table"), "frame")]


def cell_text(rng, made, text, tags):
    """A cell; an enumeration now and then as a list."""
    names = text.split(", ")
    if len(names) < 2 or rng.random() > 0.1:
        return esc(text)
    made.also.setdefault(text, []).extend((" ".join(names), "; ".join(names), "\n".join(names)))
    return tags.list([esc(n) for n in names], rng.random() < 0.5)
