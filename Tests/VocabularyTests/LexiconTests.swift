import Foundation
import Testing
import Vocabulary

@Suite struct LexiconTests {
  private let lexicon = Vocabulary.standard.lexicon

  @Test func misspelledWordsHaveOneNeighbour() {
    for (read, meant) in [
      ("dukumen", "dokumen"), ("pengumpulam", "pengumpulan"), ("melaksenakan", "melaksanakan"),
      ("masrakat", ""), ("perencanan", ""), ("aministrasi", "administrasi"), ("dukumennya", "dokumennya"),
      ("menerirna", "menerima"),
      ("perrnohonan", "permohonan"), ("menanalisis", "menganalisis"), ("kegiatan2", ""),
    ] {
      let found = lexicon.neighbour(of: fold(read)).map { String(decoding: $0, as: UTF8.self) }
      #expect(found == (meant.isEmpty ? nil : meant), "\(read)")
    }
  }

  @Test(arguments: [
    "perlengkapan", "dokumennya", "Wangon", "Gowa", "Kasubag", "menganalisa", "LAKIP", "rapat", "disusutkan",
    "mengarah", "berhubungan",
    "memangkasnya", "sejalan", "dapat",
  ])
  func knownWordsAreLeftAlone(_ word: String) {
    #expect(lexicon.neighbour(of: fold(word)) == nil)
  }

  /// Right words that stand one misreading away from words of the office.
  @Test(arguments: [
    "mengalir", "menular", "penularan", "kurban", "kandung", "personel", "spasial", "lumbung", "pentas", "pasung",
    "memang",
    "berarti", "pensil", "punggung", "menelan", "perambahan", "perundungan", "terbilang", "mendidih", "afektif",
    "koloni", "konser",
    "rental", "memasok", "rukyat", "imigrasi",
  ])
  func rightWordsAreKnown(_ word: String) {
    #expect(lexicon.has(fold(word)[...]) && lexicon.neighbour(of: fold(word)) == nil)
  }

  @Test func rootsAreNotPutInThePlaceOfOthers() {
    #expect(lexicon.contains(fold("lumbung")[...]) && !lexicon.offers(fold("lumbung")))
    #expect(lexicon.offers(fold("dokumen")) && lexicon.offers(fold("dokumennya")))
  }

  @Test func rootsAreInOrder() {
    let words = RootWords(Array("akar\nbumi\nbumiputra\nzat\n".utf8))
    func has(_ word: String) -> Bool {
      let bytes = Array(word.utf8)
      return words.contains(bytes.span)
    }
    for word in ["akar", "bumi", "bumiputra", "zat"] { #expect(has(word), "\(word)") }
    let long = RootWords(Array("kebanyakan\nkepulauan\nkepulauwan\nkepulaux\n".utf8))
    for (word, isListed) in [("kebanyakan", true), ("kepulauan", true), ("kepulaux", true), ("kepulaua", false)] {
      let bytes = Array(word.utf8)
      #expect(long.contains(bytes.span) == isListed, "\(word)")
    }
    for word in ["a", "aka", "akara", "bum", "bumip", "cat", "zat2", "zz", ""] { #expect(!has(word), "\(word)") }
  }

  /// The search needs the order, and no word twice.
  @Test func theTableOfRootsIsInOrder() throws {
    let file = EmbeddedTables.root.appending(path: "Sources/WordTables/Tables/root-words.txt")
    let words = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(words.count > 20_000)
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(words.allSatisfy { $0.utf8.count >= 3 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
  }

  @Test func wordsOfTheOtherTablesAreKnown() {
    for verb in Vocabulary.standard.verbs.all { #expect(lexicon.contains(fold(verb.active)), "\(verb.active)") }
    for regulation in Vocabulary.standard.regulations.register {
      for word in foldedWords(regulation.title.utf8) where word.count >= 5 {
        #expect(lexicon.contains(word), "\(regulation.title)")
      }
    }
  }
}

@Suite struct ConfusionTests {
  @Test func digitsBehindLetters() {
    let confusions = Vocabulary.standard.confusions
    let zero = confusions.digits(for: 0x4F).first
    #expect(zero?.value == 0 && zero?.cost == 10)
    #expect(confusions.digits(for: 0x6C).first?.value == 1)
    let six = confusions.digits(for: 0x36).first
    #expect(six?.value == 6 && six?.cost == 0)
    #expect(confusions.digits(for: 0x57).isEmpty)
  }

  @Test func damageHasADirection() {
    let confusions = Vocabulary.standard.confusions
    let (c, g) = (UInt8(0x43), UInt8(0x47))
    #expect(confusions.cost(read: c, meant: g) < confusions.cost(read: g, meant: c))
    #expect(confusions.cost(read: 0x41, meant: 0x41) == 0)
    #expect(confusions.cost(read: 0x58, meant: 0x50) == EditDistance.edit)
  }
}

@Suite struct TitleCaseTests {
  @Test(arguments: [
    ("PENGUKURAN KINERJA DAN PENGUMPULAN DATA", "Pengukuran Kinerja dan Pengumpulan Data"),
    ("LAPORAN LKJIP DI KECAMATAN", "Laporan LKjIP di Kecamatan"), ("DAN LAIN", "Dan Lain"),
    ("TRIWULAN IV", "Triwulan IV"), ("JUM'AT", "Jum'at"),
    ("PERALATAN/PERLENGKAPAN", "Peralatan/Perlengkapan"), ("Pengumpulan Data kinerja", "Pengumpulan Data kinerja"),
    ("DESA KAMPUNG DALAM", "Desa Kampung Dalam"), ("KEPALA UPPD", "Kepala UPPD"),
    ("", ""), ("123", "123"), ("SOP", "SOP"),
  ])
  func capitalsBecomeTitles(_ text: String, _ title: String) {
    #expect(titleCase(text) == title)
  }

  @Test func mixedTextChangesOnRequest() {
    #expect(titleCase("tata cara reviu Atas laporan", always: true) == "Tata Cara Reviu atas Laporan")
  }

  @Test func namesHaveNoAcronyms() {
    let casing = Vocabulary.standard.titleCasing
    #expect(casing.name("ADI DAN SARI") == "Adi Dan Sari")
    #expect(casing.name("Rahman al-Amin") == "Rahman al-Amin")
  }
}
