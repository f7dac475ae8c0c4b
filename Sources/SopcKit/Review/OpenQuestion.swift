package import Analysis
package import Diagnostics

/// Something that a document does not settle, with what a person may answer.
package struct OpenQuestion: Hashable, Sendable {
  /// Path of the input, as named.
  package var source: String
  package var document: DocumentKey
  /// Line of the text that it is about, from 1; 0 where there is none.
  package var line: Int
  /// JSON Pointer of the value.
  package var pointer: String
  /// The text by which a decision knows the place.
  package var read: String
  package var question: Message
  package var evidence: [Message]
  package var choices: [Choice]
  /// How much an answer settles: doubts taken away, over all places that it settles.
  package var weight: Double
  /// Whether one answer holds for every document where the value reads so.
  package var isCorpusWide = false
  /// How many places ask the same.
  package var count = 1

  /// One possible answer.
  package struct Choice: Hashable, Sendable {
    package var text: String
    package var verdict: Decisions.Verdict
  }

  /// The decision that an answer is.
  package func ruling(_ verdict: Decisions.Verdict) -> Decisions.Ruling {
    Decisions.Ruling(
      input: isCorpusWide ? nil : document.sha256, part: isCorpusWide ? nil : document.part, path: pointer, read: read,
      verdict: verdict)
  }
}

/// The open questions of many SOPs, those first whose answer settles most.
///
/// Questions that are the same in many documents are one, and one answer holds for all.
/// - Complexity: O(*n* log *n*) in questions.
package func openQuestions(_ sops: [CompiledQuestions]) -> [OpenQuestion] {
  var places: [[UInt8]: Int] = [:]
  var questions: [OpenQuestion] = []
  for question in sops.flatMap(\.questions) {
    guard question.isCorpusWide else {
      questions.append(question)
      continue
    }
    let key = Array("\(question.pointer)\u{0}\(question.read)\u{0}\(question.choices.map(\.text))".utf8)
    if let place = places[key] {
      questions[place].weight += question.weight
      questions[place].count += 1
    } else {
      places[key] = questions.count
      questions.append(question)
    }
  }
  return questions.enumerated().sorted { a, b in
    (b.element.weight, a.offset) < (a.element.weight, b.offset)
  }.map(\.element)
}
