import AST

/// A place in a document where somebody is named.
enum PersonPlace: Hashable {
  case approver
  case signatory(Int)
  case signature

  var path: Path {
    switch self {
    case .approver: .approver
    case .signatory(let index): .identity / .signatories / index / .person
    case .signature: .signature
    }
  }

  /// Where that is, in the words of the form.
  var indonesian: String {
    switch self {
    case .approver: "kotak \"Disahkan oleh\""
    case .signatory(let index): "kotak penanda tangan ke-\(index + 1)"
    case .signature: "blok tanda tangan"
    }
  }

  /// Whether somebody beside the one who approves is named here: *Dibuat oleh*, *Diperiksa oleh*.
  var isSignatory: Bool { if case .signatory = self { true } else { false } }

  /// All places of a document that name somebody, in its order.
  static func all(in document: Document) -> [PersonPlace] {
    let places = [.approver] + document.identity.signatories.indices.map(PersonPlace.signatory) + [.signature]
    return places.filter { document[$0].map { !$0.isEmpty } ?? false }
  }
}

extension Document {
  /// Who is named at a place. Setting `nil` does nothing: nobody is taken out of a document.
  subscript(place: PersonPlace) -> Person? {
    get {
      switch place {
      case .approver: identity.approver
      case .signatory(let index):
        identity.signatories.indices.contains(index) ? identity.signatories[index].person : nil
      case .signature: signature
      }
    }
    set {
      guard let newValue else { return }
      switch place {
      case .approver: identity.approver = newValue
      case .signatory(let index):
        if identity.signatories.indices.contains(index) { identity.signatories[index].person = newValue }
      case .signature: signature = newValue
      }
    }
  }

  /// The latest year of the document's dates, or one that no document reaches.
  var latestYear: Int {
    let dates = identity.dates
    let years = [dates.created, dates.revised, dates.effective, dates.approved].compactMap { date in
      date.flatMap { Int(String(decoding: $0.utf8.prefix(4), as: UTF8.self)) }
    }
    return years.max() ?? 2099
  }
}
