/// One item of *Dasar Hukum*.
public struct Citation: Hashable, Sendable {
  /// As written, typos mended.
  public var text: String
  /// Spelled out, such as `Peraturan Menteri Dalam Negeri` or `Peraturan Bupati Banyumas`.
  public var type: String?
  public var number: String?
  public var year: Int?
  public var title: String?
  /// Akoma Ntoso identifier, such as `/akn/id/act/perpres/2014/29`.
  public var id: String?

  public init(text: String) { self.text = text }
}
