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

  @Test func remarksBelowTheTableDoNotSign() {
    #expect(
      document(form("Nomor SOP\t1/2\nNama SOP\tSurat") + table + "\nCatatan: arsip disimpan lima tahun.\n").signature
        == nil)
    #expect(document(form("Nomor SOP\t1/2\nNama SOP\tSurat") + table).signature == nil)
  }
}
