/// The tables of words as they are edited, compiled in.
///
/// A module of its own, because their bytes take the compiler longer than all that reads them.
package enum WordTables {
  package static var abbreviations: [UInt8] { PackageResources.abbreviations_tsv }
  package static var acronyms: [UInt8] { PackageResources.acronyms_tsv }
  package static var acting: [UInt8] { PackageResources.acting_tsv }
  package static var affixes: [UInt8] { PackageResources.affixes_tsv }
  package static var branches: [UInt8] { PackageResources.branches_tsv }
  package static var circumstances: [UInt8] { PackageResources.circumstances_tsv }
  package static var columns: [UInt8] { PackageResources.columns_tsv }
  package static var connectives: [UInt8] { PackageResources.connectives_tsv }
  package static var cues: [UInt8] { PackageResources.cues_tsv }
  package static var degrees: [UInt8] { PackageResources.degrees_tsv }
  package static var durationModifiers: [UInt8] { PackageResources.duration_modifiers_tsv }
  package static var durationSums: [UInt8] { PackageResources.duration_sums_tsv }
  package static var durationsQualitative: [UInt8] { PackageResources.durations_qualitative_tsv }
  package static var evidenceWeights: [UInt8] { PackageResources.evidence_weights_tsv }
  package static var genres: [UInt8] { PackageResources.genres_tsv }
  package static var institutions: [UInt8] { PackageResources.institutions_tsv }
  package static var issuers: [UInt8] { PackageResources.issuers_tsv }
  package static var labels: [UInt8] { PackageResources.labels_tsv }
  package static var marks: [UInt8] { PackageResources.marks_tsv }
  package static var months: [UInt8] { PackageResources.months_tsv }
  package static var numberWords: [UInt8] { PackageResources.number_words_tsv }
  package static var ocrConfusions: [UInt8] { PackageResources.ocr_confusions_tsv }
  package static var officeNames: [UInt8] { PackageResources.office_names_tsv }
  package static var placeWords: [UInt8] { PackageResources.place_words_tsv }
  package static var ranks: [UInt8] { PackageResources.ranks_tsv }
  package static var realmWords: [UInt8] { PackageResources.realm_words_tsv }
  package static var regionWords: [UInt8] { PackageResources.region_words_tsv }
  package static var regions: [UInt8] { PackageResources.regions_tsv }
  package static var regulationTypes: [UInt8] { PackageResources.regulation_types_tsv }
  package static var regulations: [UInt8] { PackageResources.regulations_tsv }
  package static var reviewWords: [UInt8] { PackageResources.review_words_tsv }
  package static var roleHeads: [UInt8] { PackageResources.role_heads_tsv }
  package static var roles: [UInt8] { PackageResources.roles_tsv }
  package static var rootWords: [UInt8] { PackageResources.root_words_txt }
  package static var spellingVariants: [UInt8] { PackageResources.spelling_variants_tsv }
  package static var stamps: [UInt8] { PackageResources.stamps_tsv }
  package static var timeUnits: [UInt8] { PackageResources.time_units_tsv }
  package static var titleHeads: [UInt8] { PackageResources.title_heads_tsv }
  package static var unitKinds: [UInt8] { PackageResources.unit_kinds_tsv }
  package static var verbLevels: [UInt8] { PackageResources.verb_levels_tsv }
  package static var verbs: [UInt8] { PackageResources.verbs_tsv }
  package static var weekdays: [UInt8] { PackageResources.weekdays_tsv }
  package static var words: [UInt8] { PackageResources.words_tsv }
}
