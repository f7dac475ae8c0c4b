import AST
import Testing

@testable import Parser

/// Cells that span columns may be written once for each; what stands in true columns may be the same by chance.
@Suite struct RepeatedCellTests {
  @Test func theSameTextBesideItselfIsOneItem() {
    let document = document(
      "| Nomor SOP | 1/2/2021 | 1/2/2021 |\n|---|---|---|\n| Nama SOP | Surat Masuk | Surat Masuk |\n"
        + "| Dasar Hukum | 1. UU Nomor 25 Tahun 2009 | 1. UU Nomor 25 Tahun 2009 |\n| Peringatan | Awas | Awas |\n")
    #expect(document.identity.title == "Surat Masuk")
    #expect(document.legalBasis.count == 1)
    #expect(document.warnings == ["Awas"])
  }

  /// *Peralatan/Perlengkapan* heads the inputs of a procedure too; written twice it is still one head.
  @Test func aListsHeadWrittenTwiceIsNoTable() {
    let document = document(
      "| Nomor SOP | 1/2/2021 | 1/2/2021 |\n|---|---|---|\n| Nama SOP | Surat Masuk | Surat Masuk |\n"
        + "| Keterkaitan: | Peralatan/Perlengkapan: | Peralatan/Perlengkapan: |\n"
        + "| 1. SOP Surat Keluar | 1. Komputer 2. Printer | 1. Komputer 2. Printer |\n\n"
        + "| No | Kegiatan | Staf | Kelengkapan | Waktu | Output |\n|---|---|---|---|---|---|\n"
        + "| 1 | Menerima surat | V | Surat | 5 menit | Agenda |\n| 2 | Mencatat surat | V | Surat | 5 menit | Buku |\n"
    )
    #expect(document.related.map(\.text) == ["SOP Surat Keluar"])
    #expect(document.equipment == ["Komputer", "Printer"])
    #expect(document.procedure?.steps.count == 2)
  }

  @Test func theSameValuesBelowTwoLabelsAreTwo() {
    let dates = document(
      "| Nomor SOP | Tanggal Pembuatan | Tanggal Efektif |\n|---|---|---|\n| 12/SOP/2021 | 4 Januari 2021 | 4 Januari 2021 |\n"
        + "| Nama SOP | Surat Masuk | |\n" + Catalogue.lists
    ).identity.dates
    #expect(dates.created == "2021-01-04")
    #expect(dates.effective == "2021-01-04")
  }

  @Test func cellsOfTheProcedureStayAsTheyAre() {
    let steps =
      document(
        Catalogue.identity + "| No | Kegiatan | Staf | Kelengkapan | Output | Waktu |\n|---|---|---|---|---|---|\n"
          + "| 1 | Menerima surat | V | Agenda surat | Agenda surat | 5 menit |\n"
          + "| 2 | Mencatat surat | V | Surat | Buku | 5 menit |\n"
      ).procedure?.steps ?? []
    #expect(steps.first?.inputs?.text == "Agenda surat")
    #expect(steps.first?.outputs?.text == "Agenda surat")
  }
}
