import FlowLayout

/// One HTML page with sheets of paper in it: on a screen they lie below each other, printed each is one page.
package struct PrintPage: Sendable {
  package let title: String
  package let paper: Paper
  package let sheets: [Sheet]

  package init(title: String, paper: Paper, sheets: [Sheet]) {
    self.title = title
    self.paper = paper
    self.sheets = sheets
  }

  /// One sheet of paper.
  package struct Sheet: Hashable, Sendable {
    /// A whole SVG document of the paper's size.
    package var svg: [UInt8]
    /// What links within the page lead to; made of ASCII letters, digits and `-`.
    package var anchor: String?

    package init(svg: [UInt8], anchor: String? = nil) {
      self.svg = svg
      self.anchor = anchor
    }
  }

  /// The page as UTF-8; well-formed XML below its first line.
  ///
  /// - Complexity: O(*n*) in the bytes of the sheets.
  package var bytes: [UInt8] {
    var markup = ElementMarkup()
    markup.raw("<!DOCTYPE html>\n")
    markup.group("html", ["lang": "id", "data-sopc": "1"]) { markup in
      markup.group("head", [:]) { markup in
        markup.leaf("meta", ["charset": "utf-8"])
        markup.leaf(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
          ])
        markup.leaf("meta", ["name": "viewport", "content": "width=device-width"])
        markup.text("title", [:], title)
        markup.text("style", [:], style)
      }
      markup.group("body", [:]) { markup in
        markup.text(
          "p", ["class": "hint"], "Cetak di kertas \(paper.longName) \(paper.position) dengan skala 100 %, tanpa tepi.")
        for (index, sheet) in sheets.enumerated() {
          let attributes: ElementMarkup.Attributes = [
            "class": "sheet", "id": sheet.anchor ?? "", "aria-label": "Halaman \(index + 1) dari \(sheets.count)",
          ]
          let prefix = sheets.count > 1 ? "h\(index + 1)-" : ""
          markup.group("section", attributes) { $0.raw(InlineSVG(sheet.svg, prefix: prefix).bytes) }
        }
      }
    }
    return markup.bytes
  }

  /// Free of `<`, `>`, `&` and quotes, so that it is the same text in HTML and in XML.
  private var style: String {
    let (width, height) = (mm(paper.size.width), mm(paper.size.height))
    return "@page{size:\(width)mm \(height)mm;margin:0}"
      + "html{background:#ddd;color:#000;font-family:Arial,Liberation Sans,Arimo,Helvetica,sans-serif}body{margin:0}"
      + ".hint{margin:4mm auto 0;max-width:\(width)mm;padding:0 2mm;font-size:10pt}"
      + ".sheet{box-sizing:border-box;width:\(width)mm;max-width:100%;margin:4mm auto;background:#fff;"
      + "box-shadow:0 1mm 4mm #888}.sheet svg{display:block;width:100%;height:auto}"
      + "@media print{html{background:none}.hint{display:none}"
      // A hair less than the page, so that rounding never makes an empty page.
      + ".sheet{width:\(width)mm;max-width:none;height:\(mm(paper.size.height - 5))mm;margin:0;overflow:hidden;"
      + "box-shadow:none;break-after:page;break-inside:avoid}"
      + ".sheet:last-child{break-after:auto}.sheet svg{width:\(width)mm;height:\(height)mm}}"
  }
}
