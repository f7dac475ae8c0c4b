import AST
import Testing

@testable import Parser

@Suite struct SignatureTests {
  private let table = "No\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMenerima\tV\tSurat\t5 menit\tAgenda\n"

  @Test func theBlockBelowTheTableSigns() {
    let signature = document(
      form("Nomor SOP\t1/2\nNama SOP\tSurat") + table
        + "\nContoh, 1 Mei 2024\nCAMAT CONTOH\n\nRUKMI PRAWESTRI, S.H.\nPembina\nNIP. 19700203 199503 2 001\n"
    ).signature
    #expect(signature?.name == "Rukmi Prawestri")
    #expect(signature?.position == "Camat Contoh")
    #expect(signature?.rank == "Pembina")
    #expect(signature?.nip == "197002031995032001")
  }

  @Test func theDateOfTheDecisionIsThatOfTheApproval() {
    let parsed = parsed(
      form("Nomor SOP\t1/2\nNama SOP\tSurat") + table
        + "\nDitetapkan di Contoh\npada tanggal 20 Maret 2023\nCAMAT CONTOH\n\nRUKMI PRAWESTRI, S.H.\n"
        + "NIP. 19700203 199503 2 001\n")
    let document = parsed.readings[0].document
    #expect(document.identity.dates.approved == "2023-03-20")
    #expect(document.signature?.name == "Rukmi Prawestri")
  }

  @Test func theSheetOfThoseWhoSignMayHaveHeadsBesideItsRows() {
    let identity = document(
      "No. Dokumen | PR-07\nTgl. Berlaku | 19 April 2021\nNama SOP | Uji Air\n\n"
        + " | Disusun oleh | Diperiksa oleh | Disahkan oleh\nJabatan | Manajer Mutu | Manajer Teknis | Kepala UPTD\n"
        + "Nama | Ari Kusnadi | Nurul Fadhilah | Erna Sulistyani\n"
    ).identity
    #expect(identity.signatories.map(\.person.name) == ["Ari Kusnadi", "Nurul Fadhilah"])
    #expect(identity.signatories.map(\.person.position) == ["Manajer Mutu", "Manajer Teknis"])
    #expect(identity.approver?.name == "Erna Sulistyani")
  }

  @Test func remarksBelowTheTableDoNotSign() {
    #expect(
      document(form("Nomor SOP\t1/2\nNama SOP\tSurat") + table + "\nCatatan: arsip disimpan lima tahun.\n").signature
        == nil)
    #expect(document(form("Nomor SOP\t1/2\nNama SOP\tSurat") + table).signature == nil)
  }

  /// Two rows and a signature below them, indented by tabs.
  private func signed(_ block: String, tabs: Int, gap: String = "\n") -> Document {
    let indent = String(repeating: "\t", count: tabs)
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : indent + $0 }
    return document(Catalogue.identity + Catalogue.heads + Catalogue.rows + gap + lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: 1...6)
  func aBlockIndentedByTabsIsNoneOfTheTable(_ tabs: Int) {
    let document = signed("LURAH CONTOH\n\n\nRUKMI PRAWESTRI, S.Sos.\nNIP. 19700203 199503 2 001", tabs: tabs)
    #expect(document.signature?.position == "Lurah Contoh")
    #expect(document.signature?.nip == "197002031995032001")
    let last = document.procedure?.steps.last
    #expect(last?.activity == "Memberi arahan")
    #expect(last?.inputs?.text == "Agenda")
    #expect(last?.duration?.text == "10 menit")
  }

  @Test func aBlockInTabsMayLackGapNumberOrOffice() {
    #expect(
      signed("LURAH CONTOH\nRUKMI PRAWESTRI\nNIP. 19700203 199503 2 001", tabs: 4, gap: "").signature?.name
        == "Rukmi Prawestri")
    let dated = signed("Contoh, 3 Maret 2022\nLurah Contoh\n\n\nRUKMI PRAWESTRI", tabs: 4)
    #expect(dated.signature?.name == "Rukmi Prawestri")
    #expect(dated.procedure?.steps.last?.inputs?.text == "Agenda")
    let known = signed("Mengetahui,\nLurah Contoh,\n\nRUKMI PRAWESTRI\nNIP. 19700203 199503 2 001", tabs: 4)
    #expect(known.signature?.position == "Lurah Contoh")
    #expect(known.procedure?.steps.last?.inputs?.text == "Agenda")
  }

  @Test func aStepThatGoesOnWithAnOfficeIsNoSignature() {
    let steps =
      document(
        Catalogue.identity + Catalogue.heads
          + Catalogue.rows.replacing("2\tMemberi", with: "\tCamat Contoh\n2\tMemberi") + "\n\tCamat Contoh\n"
      ).procedure?.steps ?? []
    #expect(steps.map(\.activity) == ["Menerima surat masuk Camat Contoh", "Memberi arahan Camat Contoh"])
  }

  private let listed =
    "DESA CONTOH\nNomor : 140/05/2021\nDasar Hukum : 1. Undang-Undang Nomor 6 Tahun 2014 tentang Desa\nKeterkaitan : -\n"
    + "Peringatan : -\nProsedur :\n1. Pemohon datang.\n2. Kepala Desa menandatangani surat.\n"

  @Test(arguments: ["Biaya : Gratis\n\n", "Biaya : Gratis\n", "", "\n"])
  func theWordsOfADecisionEndTheLastList(_ between: String) {
    let document = document(
      listed + between + "Ditetapkan di Contoh\npada tanggal 1 Februari 2021\nKEPALA DESA CONTOH\n\n\nBUDI SARWANA\n")
    #expect(document.procedure?.steps.map(\.activity) == ["Pemohon datang.", "Kepala Desa menandatangani surat."])
    #expect(document.sections.flatMap(\.items) == (between.contains("Biaya") ? ["Gratis"] : []))
    #expect(document.signature?.position == "Kepala Desa Contoh")
    #expect(document.signature?.name == "Budi Sarwana")
  }

  @Test func aDecisionWithNobodyBelowItStaysInTheList() {
    #expect(document(listed + "3. Surat dicatat\nDitetapkan di ruang rapat\n4. Surat diambil\n").signature == nil)
  }
}
