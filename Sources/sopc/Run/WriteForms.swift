import AST
import Diagnostics
import SopcKit

extension Run {
  /// Writes the files of the whole run beside its manifest: the index, and the book as HTML and PDF.
  ///
  /// - Returns: What was written, and whether something was not.
  func writeForms(to output: String) -> (written: [OutputRecord], isIncomplete: Bool) {
    var files: [OutputRecord?] = []
    if plan.hasBook {
      let book = SOPBook(outcomes.flatMap(\.chapters), paper: plan.options.paper)
      files.append(write(book.html, as: "book.html", to: output))
      if let printer = plan.printer {
        do throws(FileError) {
          files.append(write(try printer.print(book.pages), as: "book.pdf", to: output))
        } catch {
          console.tell(.error, joined(output, "book.pdf"), error.message)
          files.append(nil)
        }
      } else {
        console.tell(.warning, joined(output, "book.pdf"), FileError.noPrinter.message)
      }
    }
    if plan.hasIndex {
      let lines = outcomes.flatMap { outcome in
        outcome.error.map { [IndexLine(failed: outcome.name, reason: $0.message.indonesian)] } ?? outcome.lines
      }
      files.append(write(indexPage(lines), as: "index.html", to: output))
    }
    return (files.compactMap { $0 }, files.contains { $0 == nil })
  }
}

extension Compilation {
  /// The pages of each SOP that has some, with what follows the stem in the name of its PDF.
  func printed(_ options: OutputOptions) -> [(suffix: String, pages: [[UInt8]])] {
    var options = options
    options.isContinuous = false
    return sops.enumerated().compactMap { index, sop in
      let pages = sop.output(.svg, options).map(\.bytes)
      return pages.isEmpty ? nil : (part(index) + ".pdf", pages)
    }
  }

  /// The lines of the index: each SOP with those of the outputs that are its own.
  func lines(_ stem: String, _ outputs: [String]) -> [IndexLine] {
    sops.enumerated().map { index, sop in
      let own = outputs.filter { path in
        let rest = path.utf8.dropFirst(stem.utf8.count)
        guard sops.count > 1 else { return true }
        let part = part(index).utf8
        return rest.starts(with: part) && (rest.dropFirst(part.count).first.map { $0 == 0x2E || $0 == 0x2D } ?? false)
      }
      return IndexLine(sop, outputs: own)
    }
  }

  private func part(_ index: Int) -> String { sops.count > 1 ? "-\(index + 1)" : "" }
}
