/// An official, as far as the text tells.
public struct Person: Hashable, Sendable {
  /// Equal within a document for the same person (`p1`, `p2` …).
  public var id: String?
  /// Office held, `Plt.` and `Plh.` included.
  public var position: String?
  /// Without degrees, in title case.
  public var name: String?
  /// Prefixes first (`Dr.`, `H.`), then what follows the name (`S.STP`).
  public var degrees: [String] = []
  /// *Pangkat*, such as `Penata Tk. I`.
  public var rank: String?
  /// *Golongan/ruang*, such as `III/d`.
  public var grade: String?
  /// 18 digits, or what the text gives where it is not a valid NIP.
  public var nip: String?

  public init() {}

  /// Whether nothing is known of the person but perhaps an id.
  public var isEmpty: Bool {
    position == nil && name == nil && degrees.isEmpty && rank == nil && grade == nil && nip == nil
  }
}
