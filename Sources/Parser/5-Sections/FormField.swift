import Vocabulary

/// A field or section of the form, as a label names it.
typealias FormField = Labels.Field

extension Labels.Field {
  /// Whether it heads a list; else it is a field of the identity block.
  var isSection: Bool {
    switch self {
    case .legalBasis, .qualifications, .related, .equipment, .warnings, .records, .section: true
    default: false
    }
  }

  /// Whether it is one of the six lists of the form.
  var isList: Bool {
    if case .section = self { return false }
    return isSection
  }

  /// Whether the steps stand in it as a list.
  var isProcedure: Bool { self == .section("Prosedur") }

  /// Whether steps may stand in it, as a list or as what is left of a drawing.
  var headsFlow: Bool {
    isProcedure || self == .section("Bagan Alir") || self == .section("Sistem, Mekanisme, dan Prosedur")
  }

  var isDate: Bool {
    switch self {
    case .created, .revised, .effective, .approved: true
    default: false
    }
  }

  /// Whether persons stand in it.
  var isPerson: Bool {
    switch self {
    case .approver, .signatory: true
    default: false
    }
  }
}
