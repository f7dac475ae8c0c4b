/// A small change to a sound SOP, as text: lines that take the place of the sound ones; or a text of its own.
///
/// `↓` stands before the byte where the finding must begin; a text without it is found fault with as a whole.
package struct Example: Hashable, Sendable, ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  /// The parts that differ, each with its text.
  package let changes: [Change]
  /// The text, where it is not the sound one with changes.
  package let whole: String?
  /// The day that rules about age count from.
  package private(set) var asOf: String?
  /// The pattern of numbers.
  package private(set) var numberPattern: String?

  package struct Change: Hashable, Sendable {
    package let part: Part
    package let text: String
  }

  package init(dictionaryLiteral elements: (Part, String)...) {
    changes = elements.map { Change(part: $0.0, text: $0.1) }
    whole = nil
  }

  package init(stringLiteral text: String) {
    changes = []
    whole = text
  }

  /// The example as seen on a day.
  func on(_ day: String) -> Example {
    var copy = self
    copy.asOf = day
    return copy
  }

  /// The example in an office whose numbers have a form.
  func numbered(_ pattern: String) -> Example {
    var copy = self
    copy.numberPattern = pattern
    return copy
  }

  /// The profile that it is for.
  package var profile: Profile {
    var profile = Profile()
    profile.hasPreview = true
    profile.asOf = asOf
    profile.parameters.numberPattern = numberPattern
    return profile
  }

  /// What a page shows of it.
  var shown: String { whole ?? changes.map { $0.text.isEmpty ? "" : $0.text + "\n" }.joined() }

  /// A line, or a box with its label, of the sound SOP.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case owner, number, created, revised, effective, approver, title
    case law, qualifications, related, equipment, warnings, records
    case heading, columns, step1, step2, step3, step4, step5, foot
  }

  /// The whole text with its changes.
  package var text: String {
    if let whole { return whole }
    var lines: [String] = []
    for (part, sound) in Self.sound {
      guard let text = changes.last(where: { $0.part == part })?.text ?? sound else { continue }
      let isRow = part == .columns || part.rawValue.utf8.starts(with: "step".utf8)
      lines.append(isRow ? String(decoding: text.utf8.map { $0 == 0x7C ? 0x09 : $0 }, as: UTF8.self) : text)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What every rule is silent on.
  private static let sound: [(Part, String?)] = [
    (.owner, "PEMERINTAH KABUPATEN BANYUMAS\nKECAMATAN WANGON"),
    (.number, "Nomor SOP : 000.8.3.3/019/2024"),
    (.created, "Tanggal Pembuatan : 12 Februari 2024"),
    (.revised, "Tanggal Revisi : -"),
    (.effective, "Tanggal Efektif : 3 April 2024"),
    (
      .approver,
      "Disahkan oleh : Camat Wangon\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina (IV/a)\nNIP. 19780312 199903 2 002"
    ),
    (.title, "Nama SOP : Penanganan Surat Masuk"),
    (
      .law,
      """
      Dasar Hukum :
      1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
      2. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan
      3. Peraturan Bupati Banyumas Nomor 12 Tahun 2021 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi Kecamatan
      """
    ),
    (.qualifications, "Kualifikasi Pelaksana :\n1. Memahami tata naskah dinas\n2. Mampu mengoperasikan komputer"),
    (.related, "Keterkaitan :\n1. SOP Penanganan Surat Keluar\n2. SOP Pengarsipan"),
    (.equipment, "Peralatan/Perlengkapan :\n1. Komputer\n2. Printer"),
    (.warnings, "Peringatan :\nApabila surat tidak segera dicatat, maka tindak lanjutnya terlambat."),
    (.records, "Pencatatan dan Pendataan :\n1. Buku agenda surat masuk\n2. Lembar disposisi"),
    (.heading, "SOP Penanganan Surat Masuk"),
    (
      .columns,
      """
      No|Kegiatan|Pelaksana||||Mutu Baku|||Keterangan
      ||Staf Umum|Kepala Subbagian Umum dan Kepegawaian|Sekretaris Kecamatan|Camat|Kelengkapan|Waktu|Output|
      """
    ),
    (.step1, "1|Menerima surat masuk|Mulai||||Surat masuk|5 menit|Surat diterima|"),
    (.step2, "2|Mencatat surat dalam buku agenda||√|||Surat diterima|10 menit|Surat teragenda|"),
    (.step3, "3|Menyusun saran tindak lanjut|||√||Surat teragenda|20 menit|Saran tindak lanjut|"),
    (.step4, "4|Menandatangani lembar disposisi||||√|Saran tindak lanjut|15 menit|Lembar disposisi|"),
    (.step5, "5|Mengarsipkan surat|Selesai||||Lembar disposisi|10 menit|Arsip surat|"),
    (.foot, nil),
  ]
}

extension Example {
  /// Canonical Markdown of three steps, whose flow only such Markdown can tell.
  ///
  /// - Parameters:
  ///   - second, third: The activities of these steps.
  ///   - flow: The lines of the table of the flow, without their bars at both ends.
  static func markdown(second: String = "Mencatat surat", third: String = "Menetapkan surat", flow: String...)
    -> Example
  {
    let lines = flow.map { "| \($0) |\n" }.joined()
    return Example(
      stringLiteral: """
        <!-- sopc 1 -->

        # Standar Operasional Prosedur

        | Nomor SOP | 065/1/2024 |
        |:--|:--|
        | Nama SOP | **Penanganan Surat** |

        ## Prosedur

        | No | Kegiatan | Staf Umum | Camat | Kelengkapan | Waktu | Output | Keterangan |
        |:-:|:--|:-:|:-:|:--|:--|:--|:--|
        | 1 | Menerima surat | ● |  | Surat masuk | 5 menit | Surat diterima |  |
        | 2 | \(second) | ● |  | Surat diterima | 5 menit | Surat tercatat |  |
        | 3 | \(third) |  | ● | Surat tercatat | 5 menit | Surat ditetapkan |  |

        ## Catatan pembacaan

        ### Alur dan pelaksana

        | Langkah | Jenis | Berikutnya |
        |:--|:--|:--|
        \(lines)
        """)
  }
}
