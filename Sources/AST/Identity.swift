/// *Bagian Identitas*: who owns the SOP, its number, title, dates and approver.
public struct Identity: Hashable, Sendable {
  public var institution = Institution()
  /// *Nomor SOP*, without blanks around `/`.
  public var number: String?
  /// Number of the revision (`00`, `2`), where one is given.
  public var revision: String?
  /// *Nama SOP*.
  public var title: String?
  public var dates = Dates()
  /// Of *Disahkan oleh*.
  public var approver: Person?
  /// Others who signed.
  public var signatories: [Signatory] = []

  public init() {}
}

/// The body that owns an SOP.
public struct Institution: Hashable, Sendable {
  /// Such as `Pemerintah Kabupaten Gowa`; derived where the text implies it.
  public var government: String?
  /// Such as `Kecamatan Bajeng Barat`.
  public var unit: String?
  public var subunit: String?
  /// Kemendagri code of the regency or city, such as `73.06`.
  public var regionCode: String?

  public init() {}
}

/// The dates of the identity block, as ISO 8601: `2025-02-12`, or `2020-06` where the text gives no day.
public struct Dates: Hashable, Sendable {
  /// *Tanggal Pembuatan*.
  public var created: String?
  /// *Tanggal Revisi*.
  public var revised: String?
  /// *Tanggal Efektif*.
  public var effective: String?
  /// *Tanggal Pengesahan*.
  public var approved: String?

  public init() {}
}

/// Someone who signed besides the approver.
public struct Signatory: Hashable, Sendable {
  /// Such as `Diperiksa oleh`.
  public var role: String
  public var person: Person

  public init(role: String, person: Person) {
    self.role = role
    self.person = person
  }
}
