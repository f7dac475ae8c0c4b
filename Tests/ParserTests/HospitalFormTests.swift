import AST
import Testing

@testable import Parser

/// The form of hospitals: labels side by side with their values below them, the title above them, sections in rows.
@Suite struct HospitalFormTests {
  private let sections =
    "Pengertian\tMemasukkan cairan ke pembuluh darah.\nTujuan\tMenjaga cairan tubuh\nKebijakan\tSK Direktur Nomor 12/2020\n"
    + "Prosedur\t1. Perawat mencuci tangan. 2. Perawat memasang infus.\nUnit Terkait\t1. IGD 2. Rawat Inap\n"

  private func check(_ text: String, title: String? = "Pasang Infus", place: SourceLocation = #_sourceLocation) {
    let readings = parsed(text).readings
    let document = readings[0].document
    let identity = document.identity
    #expect(readings.count == 1, sourceLocation: place)
    #expect(identity.number == "445/SPO/017", sourceLocation: place)
    #expect(identity.revision == "02", sourceLocation: place)
    #expect(identity.title == title, sourceLocation: place)
    #expect(identity.dates.created == "2021-03-01", sourceLocation: place)
    #expect(identity.approver?.position == "Direktur RSUD Contoh", sourceLocation: place)
    #expect(identity.approver?.name == "Rukmi Prawestri", sourceLocation: place)
    #expect(identity.approver?.nip == "197002031995032001", sourceLocation: place)
    #expect(
      document.procedure?.steps.map(\.activity) == ["Perawat mencuci tangan.", "Perawat memasang infus."],
      sourceLocation: place)
    #expect(
      document.sections.map(\.heading) == ["Pengertian", "Tujuan", "Kebijakan", "Unit Terkait"], sourceLocation: place)
    #expect(document.sections.last?.items == ["IGD", "Rawat Inap"], sourceLocation: place)
  }

  @Test func valuesBelowLabelsAreReadFromTabs() {
    check(
      "RSUD CONTOH\tPASANG INFUS\n\tNo. Dokumen\tNo. Revisi\tHalaman\n\t445/SPO/017\t02\t1/2\n"
        + "STANDAR PROSEDUR OPERASIONAL\tTanggal Terbit\tDitetapkan oleh Direktur RSUD Contoh\n"
        + "\t1 Maret 2021\tdr. RUKMI PRAWESTRI, M.M. NIP. 19700203 199503 2 001\n" + sections)
  }

  @Test func thePhraseMayStandWordByWordBesideTheValues() {
    check(
      "RSUD CONTOH\tPASANG INFUS\n\tNo. Dokumen\tNo. Revisi\tHalaman\n\t445/SPO/017\t02\t1/2\n"
        + "STANDAR\tTanggal Terbit\tDitetapkan,\nPROSEDUR\t1 Maret 2021\tDirektur RSUD Contoh\n"
        + "OPERASIONAL\t\tdr. RUKMI PRAWESTRI, M.M.\n\t\tNIP. 19700203 199503 2 001\n" + sections)
  }

  @Test func valuesBelowLabelsAreReadFromAPage() {
    check(
      """
                                PASANG INFUS

      RSUD CONTOH               No. Dokumen            No. Revisi            Halaman
                                445/SPO/017            02                    1/2

                                Tanggal Terbit         Ditetapkan oleh
      STANDAR                                          Direktur RSUD Contoh
      PROSEDUR                  1 Maret 2021
      OPERASIONAL
                                                       dr. RUKMI PRAWESTRI, M.M.
                                                       NIP. 19700203 199503 2 001

      Pengertian       Memasukkan cairan ke pembuluh darah.
      Tujuan           Menjaga cairan tubuh
      Kebijakan        SK Direktur Nomor 12/2020
      Prosedur         1. Perawat mencuci tangan.

      RSUD CONTOH               PASANG INFUS
                                No. Dokumen            No. Revisi            Halaman
                                445/SPO/017            02                    2/2

                       2. Perawat memasang infus.
      Unit Terkait     1. IGD
                       2. Rawat Inap
      """)
  }

  @Test func valuesBelowLabelsAreReadFromLines() {
    let text = """
      RSUD CONTOH
      PASANG INFUS
      No. Dokumen No. Revisi Halaman
      445/SPO/017 02 1 dari 2
      STANDAR PROSEDUR OPERASIONAL
      Tanggal Terbit Ditetapkan oleh
      1 Maret 2021 Direktur RSUD Contoh
      dr. RUKMI PRAWESTRI, M.M.
      NIP. 19700203 199503 2 001
      PENGERTIAN Memasukkan cairan ke pembuluh darah.
      TUJUAN Menjaga cairan tubuh
      KEBIJAKAN SK Direktur Nomor 12/2020
      PROSEDUR 1. Perawat mencuci tangan.
      2. Perawat memasang infus.
      UNIT TERKAIT 1. IGD
      2. Rawat Inap

      """
    check(text)
    check(
      text.replacing("PENGERTIAN", with: "Pengertian").replacing("TUJUAN", with: "Tujuan")
        .replacing("KEBIJAKAN", with: "Kebijakan").replacing("\nPROSEDUR", with: "\nProsedur")
        .replacing("UNIT TERKAIT", with: "Unit Terkait"))
    check(
      text.replacing(
        "2. Perawat m",
        with: "RSUD CONTOH\nPASANG INFUS\nNo. Dokumen No. Revisi Halaman\n445/SPO/017 02 2 dari 2\n2. Perawat m"))
  }

  @Test func labelsAndValuesMayStandOnLinesOfTheirOwn() {
    check(
      "RSUD CONTOH\nPASANG INFUS\nNo. Dokumen :\n445/SPO/017\nNo. Revisi :\n02\nHalaman :\n1/2\n"
        + "STANDAR PROSEDUR OPERASIONAL\nTanggal Terbit :\n1 Maret 2021\nDitetapkan oleh :\nDirektur RSUD Contoh\n"
        + "dr. RUKMI PRAWESTRI, M.M.\nNIP. 19700203 199503 2 001\nPengertian\nMemasukkan cairan ke pembuluh darah.\n"
        + "Tujuan\nMenjaga cairan tubuh\nKebijakan\nSK Direktur Nomor 12/2020\nProsedur\n1. Perawat mencuci tangan.\n"
        + "2. Perawat memasang infus.\nUnit Terkait\n1. IGD\n2. Rawat Inap\n")
  }

  @Test func cellsWrittenOncePerColumnAreOne() {
    let rows = [
      "RSUD CONTOH | PASANG INFUS | PASANG INFUS | PASANG INFUS", "SPO | No. Dokumen | No. Revisi | Halaman",
      "SPO | 445/SPO/017 | 02 | 1/2", "SPO | Tanggal Terbit | Ditetapkan oleh | Ditetapkan oleh",
      "SPO | 1 Maret 2021 | Direktur RSUD Contoh dr. RUKMI PRAWESTRI, M.M. NIP. 19700203 199503 2 001 | "
        + "Direktur RSUD Contoh dr. RUKMI PRAWESTRI, M.M. NIP. 19700203 199503 2 001",
    ]
    let below = sections.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t")
      return "\(cells[0]) | \(cells[1]) | \(cells[1]) | \(cells[1])"
    }
    check("| \(rows[0]) |\n|---|---|---|---|\n" + (rows.dropFirst() + below).map { "| \($0) |\n" }.joined())
  }

  @Test func blankCellsBeforeValuesMayBeLost() {
    check(
      "RSUD CONTOH\tPASANG INFUS\nNo. Dokumen\tNo. Revisi\tHalaman\n445/SPO/017\t02\t1/2\n"
        + "STANDAR PROSEDUR OPERASIONAL\tTanggal Terbit\tDitetapkan oleh Direktur RSUD Contoh\n"
        + "1 Maret 2021\tdr. RUKMI PRAWESTRI, M.M. NIP. 19700203 199503 2 001\n" + sections)
  }

  @Test func theOwnerMayStandBesideTheValues() {
    let identity = document(
      form(
        "PEMERINTAH KABUPATEN GOWA\tNomor SOP\tTanggal Pembuatan\tTanggal Revisi\tTanggal Efektif\n"
          + "DINAS CONTOH\t1/2/2021\t4 Januari 2021\t\t11 Januari 2021\n\tDisahkan oleh\tNama SOP\n"
          + "\tKepala Dinas Contoh\tSurat Masuk\n")
    ).identity
    #expect(identity.number == "1/2/2021")
    #expect(identity.dates.created == "2021-01-04")
    #expect(identity.dates.revised == nil)
    #expect(identity.dates.effective == "2021-01-11")
    #expect(identity.title == "Surat Masuk")
    #expect(identity.approver?.position == "Kepala Dinas Contoh")
    #expect(identity.institution.unit == "Dinas Contoh")
  }

  @Test func whoSignsTellsWhereTheOwnersNameEnds() {
    func identity(_ line: String) -> Identity {
      document(
        form(
          line + "\nNo. Dokumen No. Revisi Halaman\n445/SPO/017 02 1/2\nTanggal Terbit Ditetapkan oleh\n"
            + "1 Maret 2021 Direktur RSUD Contoh\ndr. RUKMI PRAWESTRI, M.M.\n")
      ).identity
    }
    #expect(identity("RSUD CONTOH PASANG INFUS").title == "Pasang Infus")
    #expect(identity("RSUD CONTOH PASANG INFUS").institution.unit == "RSUD Contoh")
    #expect(identity("RSUD CONTOH").institution.unit == "RSUD Contoh")
    #expect(identity("RSUD LAIN PASANG INFUS").title == nil)
  }

  @Test func twoFormsInOneTextAreTwo() {
    func text(_ number: String, _ title: String) -> String {
      "RSUD CONTOH\t\(title)\n\tNo. Dokumen\tNo. Revisi\tHalaman\n\t\(number)\t00\t1/1\nSPO\tTanggal Terbit\tDitetapkan\n"
        + "\t1 Maret 2021\tdr. RUKMI PRAWESTRI, M.M.\n" + sections
    }
    let documents = parsed(text("445/017", "PASANG INFUS") + text("445/018", "LEPAS INFUS")).readings.map(\.document)
    #expect(documents.map(\.identity.number) == ["445/017", "445/018"])
    #expect(documents.map(\.identity.title) == ["Pasang Infus", "Lepas Infus"])
    #expect(documents.map { $0.procedure?.steps.count } == [2, 2])
  }

  @Test func theTitleOfAHealthCentreStandsAboveItsForm() {
    let document = document(
      "\tCUCI TANGAN\nSOP\tNo. Dokumen\t: 440/003\n\tNo. Revisi\t: 00\n\tTanggal Terbit\t: 5 Januari 2023\n\tHalaman\t: 1/2\n"
        + "UPTD PUSKESMAS\nSUKA MAJU\tKepala UPTD Puskesmas Suka Maju\tdr. BUDI SARWANA\nNIP. 19850612 201101 1 007\n\n"
        + "1. Pengertian\tMembersihkan tangan.\n2. Langkah-langkah\t1. Petugas membuka keran.\n2. Petugas memakai sabun.\n"
        + "3. Unit terkait\tSemua unit\n\nDAFTAR TILIK CUCI TANGAN\nNo\tLangkah Kegiatan\tYa\tTidak\n"
        + "1\tApakah petugas membuka keran?\t\t\n")
    #expect(document.identity.title == "Cuci Tangan")
    #expect(document.identity.institution.unit == "UPTD Puskesmas Suka Maju")
    #expect(document.identity.approver?.position == "Kepala UPTD Puskesmas Suka Maju")
    #expect(document.procedure?.steps.count == 2)
    #expect(document.sections.first { $0.heading == "Unit Terkait" }?.items == ["Semua unit"])
  }

  // MARK: What is none

  @Test func labelsWithValuesBesideThemStayAsTheyAre() {
    let identity = document(form("Nomor SOP\t1/2\tTanggal Pembuatan\t\nNama SOP\tSurat Masuk\tTanggal Revisi\t"))
      .identity
    #expect(identity.number == "1/2")
    #expect(identity.title == "Surat Masuk")
    #expect(identity.dates.created == nil)
  }

  @Test func aRowThatFitsNoLabelIsNotBelowThem() {
    let identity = document(
      form("Nama SOP\tSurat Masuk\n\tNo. Dokumen\tTanggal Terbit\n\tDINAS CONTOH\tCAMAT SUKAMAJU\n")
    ).identity
    #expect(identity.number == nil)
    #expect(identity.dates.created == nil)
  }

  @Test func aSentenceThatBeginsWithAHeadIsNone() {
    let equipment = document(
      form("Nomor SOP : 1/2\nNama SOP : Surat\nPeralatan/Perlengkapan\n1. Buku\nTujuan Dinas\n2. Alat tulis\n")
    ).equipment
    #expect(equipment.count == 2)
  }
}
