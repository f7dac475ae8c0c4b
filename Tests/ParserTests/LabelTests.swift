import AST
import Diagnostics
import Testing
import Vocabulary

@testable import Parser

@Suite struct LabelTests {
  private func check(_ text: String, _ field: FormField?, _ rest: String = "", place: SourceLocation = #_sourceLocation)
  {
    let (content, span) = content(text)
    let hit = content.label(in: span)
    #expect(hit?.field == field, "\(text)", sourceLocation: place)
    #expect(hit.map { content.text($0.rest) } ?? "" == rest, "\(text)", sourceLocation: place)
  }

  @Test(arguments: [
    "Nomor SOP", "NOMOR SOP", "No. Dokumen", "NO DOKUMEN", "No. Dok", "No. SOP", "Nomor SP", "Nomor SOP :", "NomorSOP",
    "Nomer SOP",
  ])
  func namesTheNumber(_ label: String) { check(label, .number) }

  @Test func aLabelMayBeSaidTwice() {
    check("Tanggal Efektif / Effective Date", .effective)
    check("Nomor SOP/SOP Number: 12/2020", .number, "12/2020")
    check("Nomor SOP (SOP Number) : 12/2020", .number, "12/2020")
    check("Tanggal Efektif / Effective Date 4 Juni 2021", .effective, "4 Juni 2021")
    check("Kualifikasi Pelaksana / Competence of Staff", .qualifications)
    check("Nomor SOP\u{B}SOP Number", .number)
    check("Peringatan / Komputer, Printer", .warnings, "Komputer, Printer")
  }

  @Test func theFirstItemIsNoneOfTheLabel() {
    check("KETERKAITAN SOP Surat Masuk", .related, "SOP Surat Masuk")
    check("Keterkaitan SOP", .related)
    check("Peralatan/Perlengkapan - Komputer - Printer", .equipment, "- Komputer - Printer")
  }

  @Test(arguments: [
    "Tanggal Pembuatan", "TANGGAL PEMBUATAN", "Tgl Pembuatan", "Tgl. Pembuatan", "TGL PEMBUATAN", "TGL. PEMBUATAN",
    "Tgl. Terbit",
    "Tanggal Terbit", "TanggalPembuatan",
  ])
  func namesTheDateOfCreation(_ label: String) { check(label, .created) }

  @Test(arguments: [
    "Tanggal Revisi", "Tgl. Revisi", "Tanggal Refisi", "Tanggal Revisi (ditinjau kembali)", "TgI. Revisi", "TL REVISI",
  ])
  func namesTheDateOfRevision(_ label: String) { check(label, .revised) }

  @Test(arguments: ["Revisi Ke", "No. Revisi", "NOMOR REVISI"])
  func namesTheNumberOfTheRevision(_ label: String) { check(label, .revision) }

  @Test(arguments: [
    "Tanggal Efektif", "Tanggal efektif", "Tgl. Efektif", "TGL EFEKTIF", "TGL. EFEKTIP", "Tanggal Evektif",
  ])
  func namesTheDateOfEffect(_ label: String) { check(label, .effective) }

  @Test(arguments: ["Tanggal Pengesahan", "Tgl Pengesahan"])
  func namesTheDateOfApproval(_ label: String) { check(label, .approved) }

  @Test(arguments: ["Disahkan Oleh", "Disahkan oleh", "DISAHKAN OLEH", "DISETUJUI OLEH", "Disahkan oleh :"])
  func namesTheApprover(_ label: String) { check(label, .approver) }

  @Test(arguments: ["Nama SOP", "NAMA SOP", "Nama SOP:", "NAMA SOP :", "Judul SOP", "JUDUL SOP", "Nama SP"])
  func namesTheTitle(_ label: String) { check(label, .title) }

  @Test(arguments: ["SATKER:", "Unit Kerja"])
  func namesTheUnit(_ label: String) { check(label, .unit) }

  @Test(arguments: ["Dasar Hukum", "DASAR HUKUM :", "Dasar hukum:", "DasarHukum"])
  func namesTheLegalBasis(_ label: String) { check(label, .legalBasis) }

  @Test(arguments: [
    "Kualifikasi Pelaksana", "KualifikasiPelaksana", "Kualifikasi Pendidikan", "Kualifikasi Pelaksana ( Personil)",
  ])
  func namesTheQualifications(_ label: String) { check(label, .qualifications) }

  @Test(arguments: ["Keterkaitan", "Keterkaitan ;", "KETERKAITAN :", "Keterkaitan dengan SOP lain"])
  func namesTheRelatedSOPs(_ label: String) { check(label, .related) }

  @Test(arguments: [
    "Peralatan/Perlengkapan", "Peralatan / Perlengkapan", "PERALATAN PERLENGKAPAN", "Peralatan/Kelengkapan",
    "Peralatan dan Perlengkapan",
  ])
  func namesTheEquipment(_ label: String) { check(label, .equipment) }

  @Test(arguments: ["Peringatan", "PERINGATAN :"])
  func namesTheWarnings(_ label: String) { check(label, .warnings) }

  @Test(arguments: [
    "Pencatatan dan Pendataan", "PENCATATAN DAN PENDATAAN", "Pencatatan / Pendataan", "PENCATATAN/PENDATAAN",
    "PencatatandanPendataan", "Pencatatan",
  ])
  func namesTheRecords(_ label: String) { check(label, .records) }

  @Test(arguments: [
    "Tujuan", "Ruang Lingkup", "Definisi", "Pengertian", "Kebijakan", "Unit Terkait", "Rekaman Historis",
  ])
  func namesAFurtherSection(_ label: String) {
    let (content, span) = content(label + " :")
    guard case .section? = content.label(in: span)?.field else {
      Issue.record("\(label) is \(String(describing: content.label(in: span)))")
      return
    }
  }

  @Test func theValueMayStandBehindALabel() {
    check("Nomor SOP : 800/01/2024", .number, "800/01/2024")
    check("Nomor SOP 800/01/2024", .number, "800/01/2024")
    check("Tanggal Pembuatan: 12 Februari 2024", .created, "12 Februari 2024")
    check("Nama SOP:Surat Masuk", .title, "Surat Masuk")
  }

  @Test func aTypoInALabelIsForgiven() {
    check("Tanggal Pembuatn", .created)
    check("Kualifikasi Pelaksna", .qualifications)
  }

  @Test func otherTextIsNoLabel() {
    check("Kepala Dinas", nil)
    check("Nama", nil)
    check("1. Nomor SOP", nil)
    check("", nil)
    check(":", nil)
  }
}
