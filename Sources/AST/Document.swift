/// One SOP: everything that its text tells, in the order of the official form.
public struct Document: Hashable, Sendable {
  public var identity = Identity()
  /// *Dasar Hukum*.
  public var legalBasis: [Citation] = []
  /// *Kualifikasi Pelaksana*.
  public var qualifications: [String] = []
  /// *Keterkaitan*.
  public var related: [RelatedSOP] = []
  /// *Peralatan/Perlengkapan*.
  public var equipment: [String] = []
  /// *Peringatan*.
  public var warnings: [String] = []
  /// *Pencatatan dan Pendataan*.
  public var records: [String] = []
  /// Further sections (*Tujuan*, *Definisi* …), in order.
  public var sections: [ExtraSection] = []
  public var procedure: Procedure?
  /// The block under the table, where there is one.
  public var signature: Person?

  public init() {}

  /// Whether nothing at all was found: no field, no list, no procedure.
  public var isEmpty: Bool { self == Document() }
}

/// An SOP that this one is linked to.
public struct RelatedSOP: Hashable, Sendable {
  /// As written.
  public var text: String
  /// Number of the SOP that it names, once resolved.
  public var target: String?

  public init(text: String, target: String? = nil) {
    self.text = text
    self.target = target
  }
}

/// A section beside the six of the form.
public struct ExtraSection: Hashable, Sendable {
  public var heading: String
  public var items: [String]

  public init(heading: String, items: [String]) {
    self.heading = heading
    self.items = items
  }
}
