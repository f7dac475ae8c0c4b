import AST
import FlowLayout

/// *Bagian Identitas* in its official grid, on pages of its own before the chart.
///
/// Source of the grid: annex of PermenPAN-RB 35/2012, *Bagian Identitas*.
struct IdentityPage: Sendable {
  private let document: Document
  private let options: SVGOptions
  private let font: FontSize
  private let frame: Box
  /// The column where the grid is divided, and where the labels of the right half end.
  private let middle: Int
  private let labelEnd: Int
  private let facts: [Fact]
  private let upperHeight: Int
  /// The rows below: a heading and lines at both sides.
  private let rows: [Row]

  private struct Fact: Sendable {
    var label: [String]
    var lines: [String]
    var height: Int
    var isApproval = false
  }

  struct Row: Hashable, Sendable {
    var left: [Line] = []
    var right: [Line] = []
  }

  struct Line: Hashable, Sendable {
    var text: String
    var isBold = false
    var indent = 0
  }

  private static let pad = 140
  private static let ink = 2000

  /// Sets the part as large as fits one page, from 10 pt down to 7 pt.
  init(_ document: Document, _ options: SVGOptions) {
    var page = IdentityPage(document, options, FontSize(tenths: 100))
    for tenths in [95, 90, 85, 80, 75, 70] where page.pages().count > 1 {
      page = IdentityPage(document, options, FontSize(tenths: tenths))
    }
    self = page
  }

  private init(_ document: Document, _ options: SVGOptions, _ font: FontSize) {
    self.document = document
    self.options = options
    self.font = font
    let (paper, margin) = (options.paper.size, options.paper.margin)
    let frame = Box(
      left: margin.width, top: margin.height, right: paper.width - margin.width,
      bottom: paper.height - margin.height - Chart.foot)
    self.frame = frame
    middle = frame.left + frame.width * 46 / 100
    labelEnd = middle + 3800
    facts = Self.facts(document, font, labelWidth: labelEnd - middle, valueWidth: frame.right - labelEnd)
    upperHeight = facts.reduce(0) { $0 + $1.height }
    let (left, right) = (middle - frame.left - 2 * Self.pad, frame.right - middle - 2 * Self.pad)
    rows = Self.rows(document).map { pair in
      Row(left: Self.lines(pair.0, width: left, font), right: Self.lines(pair.1, width: right, font))
    }
  }

  private static func facts(_ document: Document, _ font: FontSize, labelWidth: Int, valueWidth: Int) -> [Fact] {
    let identity = document.identity
    func fact(_ label: String, _ value: String?) -> Fact {
      let lines = MeasuredText(value ?? "–").lines(width: valueWidth - 2 * pad, font: font)
      let heads = MeasuredText(label).lines(width: labelWidth - 2 * pad, font: font)
      return Fact(
        label: heads, lines: lines, height: font.height(lines: max(lines.count, heads.count)) + 2 * pad)
    }
    func date(_ iso: String?) -> String? { iso.map(indonesianDate) }
    let dates = identity.dates
    var facts = [fact("Nomor SOP", identity.number), fact("Tanggal Pembuatan", date(dates.created))]
    facts.append(fact("Tanggal Revisi", date(dates.revised) ?? identity.revision))
    if dates.effective != nil || dates.approved == nil { facts.append(fact("Tanggal Efektif", date(dates.effective))) }
    if dates.approved != nil { facts.append(fact("Tanggal Pengesahan", date(dates.approved))) }
    let signature = ChartClosing.Signature(identity.approver ?? Person(), width: valueWidth - 2 * pad)
    let lines = signature.above.count + signature.below.count + 1
    var approval = fact("Disahkan oleh", "")
    approval.isApproval = true
    approval.height = lines * ChartClosing.signatureFont.leading + ink + 2 * pad + 60
    facts.append(approval)
    for signatory in identity.signatories {
      let person = signatory.person
      let parts = [
        person.position, ChartClosing.fullName(person), person.nip.map { "NIP. " + ChartClosing.spaced($0) },
      ]
      facts.append(fact(signatory.role, parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")))
    }
    facts.append(fact("Nama SOP", identity.title ?? document.procedure?.title))
    return facts
  }

  private typealias Section = (heading: String, items: [String])

  /// The six sections of the form and any others, two beside each other.
  private static func rows(_ document: Document) -> [(Section, Section)] {
    var rows: [(Section, Section)] = [
      (("Dasar Hukum", document.legalBasis.map(\.text)), ("Kualifikasi Pelaksana", document.qualifications)),
      (("Keterkaitan", document.related.map(\.text)), ("Peralatan/Perlengkapan", document.equipment)),
      (("Peringatan", document.warnings), ("Pencatatan dan Pendataan", document.records)),
    ]
    var rest = document.sections[...]
    while let first = rest.popFirst() {
      let second = rest.popFirst()
      rows.append(((first.heading, first.items), (second?.heading ?? "", second?.items ?? [])))
    }
    return rows
  }

  /// A heading, and its items numbered where there are several.
  private static func lines(_ section: Section, width: Int, _ font: FontSize) -> [Line] {
    guard !section.heading.isEmpty else { return [] }
    var lines = MeasuredText(section.heading + ":", bold: true).lines(width: width, font: font).map {
      Line(text: $0, isBold: true)
    }
    let isNumbered = section.items.count > 1
    let indent = isNumbered ? TextMetrics.width("00. ", size: font.size) : 0
    for (index, item) in section.items.enumerated() {
      for (place, text) in MeasuredText(item).lines(width: width - indent, font: font).enumerated() {
        if place == 0, isNumbered {
          lines.append(Line(text: "\(index + 1).\u{1}" + text, indent: indent))
        } else {
          lines.append(Line(text: text, indent: indent))
        }
      }
    }
    if section.items.isEmpty { lines.append(Line(text: "–")) }
    return lines
  }

  /// Which lines of which row stand on each page.
  private func pages() -> [[(row: Int, lines: Range<Int>)]] {
    var pages: [[(row: Int, lines: Range<Int>)]] = [[]]
    var y = frame.top + upperHeight
    for (index, row) in rows.enumerated() {
      let count = max(row.left.count, row.right.count)
      var from = 0
      while from < count {
        let room = frame.bottom - y - 2 * Self.pad
        let fit = room < font.height(lines: 1) ? 0 : 1 + (room - font.height(lines: 1)) / font.leading
        // A heading does not stand alone at the foot.
        if fit < min(count - from, 2), y > frame.top {
          pages.append([])
          y = frame.top
          continue
        }
        let end = min(count, from + max(fit, 1))
        pages[pages.count - 1].append((index, from..<end))
        y += font.height(lines: end - from) + 2 * Self.pad
        from = end
      }
    }
    return pages
  }

  /// The pages as SVG documents.
  func draw() -> [SVGPage] {
    let all = pages()
    return all.indices.map { number in
      SVGPage(suffix: number == 0 ? "-p0" : "-p0-\(number + 1)", bytes: draw(all[number], number, of: all.count))
    }
  }

  private func draw(_ places: [(row: Int, lines: Range<Int>)], _ number: Int, of count: Int) -> [UInt8] {
    let size = options.paper.size
    var markup = Markup(capacity: 16_000)
    let id = "p0" + (number == 0 ? "" : "-\(number + 1)")
    PageOpening.open(&markup, size, id: id)
    markup.put(">\n")
    let name = document.identity.title ?? document.procedure?.title ?? "Standar Operasional Prosedur"
    PageOpening.drawNames(&markup, id: id) {
      $0.put(text: "\(name), bagian identitas")
    } _: {
      $0.put(
        "Nomor, tanggal, pengesahan dan nama SOP, dasar hukum, kualifikasi, keterkaitan, peralatan, peringatan, pencatatan."
      )
    }
    PageOpening.drawMetadata(document, document.procedure?.title, options.sourceDigest, &markup)
    PageOpening.drawPaper(&markup, size)
    markup.put("<g class=\"identity\" font-size=\"", mm: font.size)
    markup.put("\">\n")
    var y = frame.top
    if number == 0 {
      drawUpper(&markup)
      y += upperHeight
    }
    for place in places {
      let bottom = y + font.height(lines: place.lines.count) + 2 * Self.pad
      let row = rows[place.row]
      for (lines, left, right) in [(row.left, frame.left, middle), (row.right, middle, frame.right)] {
        drawBox(Box(left: left, top: y, right: right, bottom: bottom), &markup)
        drawLines(
          lines[min(place.lines.lowerBound, lines.count)..<min(place.lines.upperBound, lines.count)], left, y, &markup)
      }
      y = bottom
    }
    markup.put("</g>\n")
    if count > 1 {
      markup.put("<text class=\"page-number\" x=\"", mm: frame.right)
      markup.put("\" y=\"", mm: frame.bottom + Chart.foot - 60)
      markup.put("\" font-size=\"", mm: FontSize(tenths: 80).size)
      markup.put("\" text-anchor=\"end\">Identitas, halaman \(number + 1) dari \(count)</text>\n")
    }
    markup.put("</svg>\n")
    return markup.take()
  }

  /// Emblem and office at the left, number, dates, approval and name at the right.
  private func drawUpper(_ markup: inout Markup) {
    let office = Box(left: frame.left, top: frame.top, right: middle, bottom: frame.top + upperHeight)
    drawBox(office, &markup)
    let institution = document.identity.institution
    let big = FontSize(tenths: 110)
    let lines = [institution.government, institution.unit, institution.subunit].compactMap { $0?.uppercased() }.flatMap
    {
      MeasuredText($0, bold: true).lines(width: office.width - 2 * Self.pad, font: big)
    }
    let block = big.height(lines: lines.count)
    let logoHeight = options.logo == nil ? 0 : min(2800, max(0, office.height - block - 600))
    var y = office.top + (office.height - block - logoHeight - (logoHeight > 0 ? 250 : 0)) / 2
    if let logo = options.logo, logoHeight > 0 {
      logo.draw(
        in: Box(left: office.left + Self.pad, top: y, right: office.right - Self.pad, bottom: y + logoHeight), &markup)
      y += logoHeight + 250
    }
    for (index, line) in lines.enumerated() {
      markup.put("<text x=\"", mm: office.centre.x)
      markup.put("\" y=\"", mm: y + big.ascent + index * big.leading)
      markup.put("\" font-size=\"", mm: big.size)
      markup.put("\" font-weight=\"bold\" text-anchor=\"middle\">")
      markup.put(text: line)
      markup.put("</text>\n")
    }
    y = frame.top
    for fact in facts {
      drawBox(Box(left: middle, top: y, right: labelEnd, bottom: y + fact.height), &markup)
      drawBox(Box(left: labelEnd, top: y, right: frame.right, bottom: y + fact.height), &markup)
      drawLines(fact.label.map { Line(text: $0) }[...], middle, y, &markup)
      if fact.isApproval {
        let signature = ChartClosing.Signature(
          document.identity.approver ?? Person(), width: frame.right - labelEnd - 2 * Self.pad)
        signature.draw(middle: (labelEnd + frame.right) / 2, top: y + Self.pad, ink: Self.ink, &markup)
      } else {
        drawLines(fact.lines.map { Line(text: $0) }[...], labelEnd, y, &markup)
      }
      y += fact.height
    }
  }

  private func drawBox(_ box: Box, _ markup: inout Markup) {
    markup.put("<rect class=\"identity-cell\" x=\"", mm: box.left)
    markup.put("\" y=\"", mm: box.top)
    markup.put("\" width=\"", mm: box.width)
    markup.put("\" height=\"", mm: box.height)
    markup.put("\" fill=\"none\" stroke=\"#000\" stroke-width=\"0.25\"/>\n")
  }

  private func drawLines(_ lines: ArraySlice<Line>, _ left: Int, _ top: Int, _ markup: inout Markup) {
    var y = top + Self.pad + font.ascent
    for line in lines {
      // A number stands before the indented text.
      let parts = line.text.utf8.split(separator: 1, maxSplits: 1).map { Substring($0) }
      for (index, part) in parts.enumerated() {
        let isNumber = parts.count == 2 && index == 0
        markup.put("<text class=\"identity-text\" x=\"", mm: left + Self.pad + (isNumber ? 0 : line.indent))
        markup.put("\" y=\"", mm: y)
        markup.put(line.isBold ? "\" font-weight=\"bold\">" : "\">")
        markup.put(text: String(part))
        markup.put("</text>\n")
      }
      y += font.leading
    }
  }
}

/// `12 Februari 2025`; what is no ISO date stands as it is.
func indonesianDate(_ date: String) -> String {
  let parts = date.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
    Int(String(decoding: $0, as: UTF8.self))
  }
  guard (1...3).contains(parts.count), let year = parts[0], year > 0 else { return date }
  guard parts.count > 1 else { return "\(year)" }
  guard let month = parts[1], (1...12).contains(month) else { return date }
  guard parts.count > 2 else { return "\(MarkdownForm.months[month - 1]) \(year)" }
  guard let day = parts[2], (1...31).contains(day) else { return date }
  return "\(day) \(MarkdownForm.months[month - 1]) \(year)"
}
