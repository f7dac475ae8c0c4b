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
