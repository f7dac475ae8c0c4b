import AST
import Diagnostics

/// Turns the divided text of one SOP into the tree, noting the bytes of every value.
struct Lowering {
  let lexed: Lexed
  var form: FormText
  var document = Document()
  var provenance = Provenance()
  var ledger = Ledger()
  var actorPlaces = ActorPlaces()
  var marks: [CellMark] = []
  /// What marks the performer in every row of the table, where it is no mark elsewhere.
  var commonSign: [UInt8]?
  var diagnostics: [Diagnostic] = []
  /// Texts of lists, for lists that stand twice.
  var listed: [FormField: ListedTexts] = [:]

  init(lexed: Lexed, form: FormText) {
    self.lexed = lexed
    self.form = form
  }

  var content: Content { lexed.content }

  mutating func run() {
    guard form.isSOP || hasListedSteps else { return }
    leaveExcess()
    for label in form.labels { ledger.label(label) }
    lowerIdentity()
    lowerProcedure()
    reportLostSteps()
    lowerLists()
    lowerInstitution()
    lowerApprovers()
    lowerSignature()
  }
}
