package import AST

/// Writes the flowchart as one HTML page that prints on exactly the pages of the SVG, and opens without anything beside it.
package struct HTMLEmitter: Sendable {
  package let options: SVGOptions

  package init(options: SVGOptions = SVGOptions()) {
    var options = options
    // What is printed has pages.
    options.isContinuous = false
    self.options = options
  }

  /// The page; `nil` where the document has no steps.
  ///
  /// - Complexity: That of ``SVGEmitter/emit(_:)``.
  package func emit(_ document: Document) -> [UInt8]? {
    let pages = SVGEmitter(options: options).emit(document)
    guard !pages.isEmpty else { return nil }
    let title = document.identity.title ?? document.procedure?.title ?? "Standar Operasional Prosedur"
    return PrintPage(title: title, paper: options.paper, sheets: pages.map { PrintPage.Sheet(svg: $0.bytes) }).bytes
  }
}
