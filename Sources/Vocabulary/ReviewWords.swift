import WordTables

/// Words that a reviewer looks for in an SOP.
///
/// - SeeAlso: `Tables/review-words.tsv`
package struct ReviewWords: Sendable {
  /// The lists as shipped.
  package static let standard = ReviewWords()

  private var index = FoldedIndex()
  private var lists: [[List]] = []
  /// What stands in a term's place today.
  private var successors: [String?] = []
  /// What is wrong with the table; `nil` in a tested build.
  package private(set) var fault: TableError?

  /// What a word shows.
  package enum List: String, Hashable, Sendable {
    case competence, record, procedure, organisation, product, conjunction, light, revision, obsolete, deadline, unit,
      nonstandard, party, consequence, observation, modal
  }

  private init() {
    do throws(TableError) {
      let table = try Table(file: "review-words.tsv", bytes: WordTables.reviewWords)
      let (word, list, successor) = (try table.column("word"), try table.column("list"), try table.column("successor"))
      for row in 0..<table.count {
        let row = table[row]
        let entry = index.insert(folding: row[word], entry: lists.count)
        if entry == lists.count {
          lists.append([try row.value(list)])
          successors.append(row.optionalText(successor))
        } else {
          lists[entry].append(try row.value(list))
        }
      }
    } catch {
      fault = error
    }
  }

  /// Whether a folded word is on a list.
  package func contains(_ word: [UInt8], _ list: List) -> Bool {
    index.entry(word).map { lists[$0].contains(list) } ?? false
  }

  /// What an obsolete term is called today.
  package func successor(of word: [UInt8]) -> String? { index.entry(word).flatMap { successors[$0] } }
}
