import WordTables

/// The Indonesian words that sopc knows, as tables.
///
/// Each table is read once, when it is first asked for.
package struct Vocabulary: Sendable {
  /// The tables that are compiled in.
  package static let standard = Vocabulary()

  package var confusions: Confusions { Shipped.confusions.words }
  /// Distances weighed by ``confusions``.
  package var editDistance: EditDistance { Shipped.editDistance }
  /// Chances of readings by ``confusions``.
  package var readingLikelihood: ReadingLikelihood { ReadingLikelihood(confusions: confusions) }
  package var lexicon: Lexicon { Shipped.lexicon.words }
  package var labels: Labels { Shipped.labels.words }
  package var genres: Genres { Shipped.genres.words }
  package var columnHeads: ColumnHeads { Shipped.columnHeads.words }
  package var marks: Marks { Shipped.marks.words }
  package var months: Months { Shipped.months.words }
  package var weekdays: Weekdays { Shipped.weekdays.words }
  package var numberWords: NumberWords { Shipped.numberWords.words }
  package var timeUnits: TimeUnits { Shipped.timeUnits.words }
  package var durationPhrases: DurationPhrases { Shipped.durationPhrases.words }
  package var ranks: Ranks { Shipped.ranks.words }
  package var degrees: Degrees { Shipped.degrees.words }
  package var actingWords: ActingWords { Shipped.actingWords.words }
  package var roles: Roles { Shipped.roles.words }
  package var verbs: Verbs { Shipped.verbs.words }
  package var branches: Branches { Shipped.branches.words }
  package var regulations: Regulations { Shipped.regulations.words }
  package var regions: Regions { Shipped.regions.words }
  package var titleCasing: TitleCasing { Shipped.titleCasing.words }
  package var institutions: Institutions { Shipped.institutions.words }
  package var titleHeads: TitleHeads { Shipped.titleHeads.words }
  package var realmWords: RealmWords { Shipped.realmWords.words }
  package var stamps: Stamps { Shipped.stamps.words }
  package var officeNames: OfficeNames { Shipped.officeNames.words }

  /// What is wrong with the tables; a table with a fault counts as empty. Always empty in a tested build.
  package var faults: [TableError] {
    let faults = [
      Shipped.confusions.fault,
      Shipped.lexicon.fault,
      Shipped.labels.fault,
      Shipped.genres.fault,
      Shipped.columnHeads.fault,
      Shipped.marks.fault,
      Shipped.months.fault,
      Shipped.weekdays.fault,
      Shipped.numberWords.fault,
      Shipped.timeUnits.fault,
      Shipped.durationPhrases.fault,
      Shipped.ranks.fault,
      Shipped.degrees.fault,
      Shipped.actingWords.fault,
      Shipped.roles.fault,
      Shipped.verbs.fault,
      Shipped.branches.fault,
      Shipped.regulations.fault,
      Shipped.regions.fault,
      Shipped.titleCasing.fault,
      Shipped.institutions.fault,
      Shipped.titleHeads.fault,
      Shipped.realmWords.fault,
      Shipped.stamps.fault,
      Shipped.officeNames.fault,
    ]
    return faults.compactMap { $0 }
  }
}

/// Words as their table holds them, or none where it has a fault.
struct Loaded<Words: Sendable>: Sendable {
  let words: Words
  let fault: TableError?

  init(_ empty: @autoclosure () -> Words, _ read: () throws(TableError) -> Words) {
    do {
      (words, fault) = (try read(), nil)
    } catch {
      (words, fault) = (empty(), error)
    }
  }
}

/// The tables that are compiled in.
private enum Shipped {
  typealias Files = WordTables

  static let confusions = Loaded(Confusions()) { () throws(TableError) in
    try Confusions(Table(file: "ocr-confusions.tsv", bytes: Files.ocrConfusions))
  }
  static let editDistance = EditDistance(confusions: confusions.words)
  static let lexicon = Loaded(Lexicon()) { () throws(TableError) in
    try Lexicon(
      Table(file: "words.tsv", bytes: Files.words),
      names: [
        (Table(file: "regions.tsv", bytes: Files.regions), ["name", "variants"]),
        (Table(file: "acronyms.tsv", bytes: Files.acronyms), ["acronym"]),
        (Table(file: "verbs.tsv", bytes: Files.verbs), ["variants"]),
        (Table(file: "place-words.tsv", bytes: Files.placeWords), ["word"]),
        (Table(file: "role-heads.tsv", bytes: Files.roleHeads), ["word"]),
        (Table(file: "abbreviations.tsv", bytes: Files.abbreviations), ["short"]),
      ], roots: RootWords(Files.rootWords), confusions: confusions.words)
  }
  static let labels = Loaded(Labels()) { () throws(TableError) in
    try Labels(
      Table(file: "labels.tsv", bytes: Files.labels), lexicon: lexicon.words, distances: editDistance)
  }
  static let genres = Loaded(Genres()) { () throws(TableError) in
    try Genres(Table(file: "genres.tsv", bytes: Files.genres))
  }
  static let columnHeads = Loaded(ColumnHeads()) { () throws(TableError) in
    try ColumnHeads(Table(file: "columns.tsv", bytes: Files.columns), distances: editDistance)
  }
  static let marks = Loaded(Marks()) { () throws(TableError) in
    try Marks(Table(file: "marks.tsv", bytes: Files.marks))
  }
  static let months = Loaded(Months()) { () throws(TableError) in
    try Months(Table(file: "months.tsv", bytes: Files.months))
  }
  static let weekdays = Loaded(Weekdays()) { () throws(TableError) in
    try Weekdays(Table(file: "weekdays.tsv", bytes: Files.weekdays))
  }
  static let numberWords = Loaded(NumberWords()) { () throws(TableError) in
    try NumberWords(Table(file: "number-words.tsv", bytes: Files.numberWords))
  }
  static let timeUnits = Loaded(TimeUnits()) { () throws(TableError) in
    try TimeUnits(Table(file: "time-units.tsv", bytes: Files.timeUnits))
  }
  static let durationPhrases = Loaded(DurationPhrases()) { () throws(TableError) in
    try DurationPhrases(
      modifiers: Table(file: "duration-modifiers.tsv", bytes: Files.durationModifiers),
      qualitative: Table(file: "durations-qualitative.tsv", bytes: Files.durationsQualitative),
      sums: Table(file: "duration-sums.tsv", bytes: Files.durationSums))
  }
  static let ranks = Loaded(Ranks()) { () throws(TableError) in
    try Ranks(Table(file: "ranks.tsv", bytes: Files.ranks), distances: editDistance)
  }
  static let degrees = Loaded(Degrees()) { () throws(TableError) in
    try Degrees(Table(file: "degrees.tsv", bytes: Files.degrees))
  }
  static let actingWords = Loaded(ActingWords()) { () throws(TableError) in
    try ActingWords(Table(file: "acting.tsv", bytes: Files.acting))
  }
  static let roles = Loaded(Roles()) { () throws(TableError) in
    try Roles(
      roles: Table(file: "roles.tsv", bytes: Files.roles),
      heads: Table(file: "role-heads.tsv", bytes: Files.roleHeads),
      abbreviations: Table(file: "abbreviations.tsv", bytes: Files.abbreviations), distances: editDistance)
  }
  static let verbs = Loaded(Verbs()) { () throws(TableError) in
    try Verbs(Table(file: "verbs.tsv", bytes: Files.verbs))
  }
  static let branches = Loaded(Branches()) { () throws(TableError) in
    try Branches(Table(file: "branches.tsv", bytes: Files.branches))
  }
  static let regulations = Loaded(Regulations()) { () throws(TableError) in
    try Regulations(
      types: Table(file: "regulation-types.tsv", bytes: Files.regulationTypes),
      issuers: Table(file: "issuers.tsv", bytes: Files.issuers),
      register: Table(file: "regulations.tsv", bytes: Files.regulations))
  }
  static let regions = Loaded(Regions()) { () throws(TableError) in
    try Regions(Table(file: "regions.tsv", bytes: Files.regions))
  }
  static let titleCasing = Loaded(TitleCasing()) { () throws(TableError) in
    try TitleCasing(
      acronyms: Table(file: "acronyms.tsv", bytes: Files.acronyms),
      connectives: Table(file: "connectives.tsv", bytes: Files.connectives))
  }
  static let institutions = Loaded(Institutions()) { () throws(TableError) in
    try Institutions(
      Table(file: "institutions.tsv", bytes: Files.institutions), distances: editDistance)
  }
  static let realmWords = Loaded(RealmWords()) { () throws(TableError) in
    try RealmWords(Table(file: "realm-words.tsv", bytes: Files.realmWords))
  }
  static let titleHeads = Loaded(TitleHeads()) { () throws(TableError) in
    try TitleHeads(Table(file: "title-heads.tsv", bytes: Files.titleHeads), distances: editDistance)
  }
  static let stamps = Loaded(Stamps()) { () throws(TableError) in
    try Stamps(Table(file: "stamps.tsv", bytes: Files.stamps))
  }
  static let officeNames = Loaded(OfficeNames()) { () throws(TableError) in
    try OfficeNames(Table(file: "office-names.tsv", bytes: Files.officeNames), distances: editDistance)
  }
}
