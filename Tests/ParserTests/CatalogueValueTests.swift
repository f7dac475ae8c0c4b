import AST
import TestSupport
import Testing

/// Values: numbers, dates, officials and times as real texts write them.
@Suite struct CatalogueValueTests {
  @Test(arguments: variants) func isRead(_ variant: CatalogueVariant) { Catalogue.check(variant) }

  @Test func namesAreUnique() { #expect(Set(Self.variants.map(\.name)).count == Self.variants.count) }

  private static let variants = numbers + dates + officials + times

  /// As written, and as read.
  private static let numbers: [CatalogueVariant] =
    [
      ("a hole for the serial number", "070/ /35.07.25/2017", "070//35.07.25/2017"),
      ("a hole behind the code", "W2-A12/ /OT.01.3/III/2016", "W2-A12//OT.01.3/III/2016"),
      ("small letters of a unit", "1.07/Sekr/SatpolPP/2018", "1.07/Sekr/SatpolPP/2018"),
      ("hyphens", "W17.U2/1/PM-SOP/HK/2017", "W17.U2/1/PM-SOP/HK/2017"),
      ("blanks around its parts", "W24.U/ 01 /HK/ 5 /2016", "W24.U/01/HK/5/2016"),
      ("an en dash", "780 / 25 / SOP – INSP / XII / 2017", "780/25/SOP – INSP/XII/2017"),
      ("a version", "SOP AP/UM/02/2019- V1", "SOP AP/UM/02/2019- V1"),
      ("underlines", "KEC_SUKAMAJU/SEKCAM/09", "KEC_SUKAMAJU/SEKCAM/09"), ("few parts", "SOP/AP/01", "SOP/AP/01"),
      ("a code alone", "HK-01", "HK-01"), ("a code of words", "SOP-LP2N-TAM-19", "SOP-LP2N-TAM-19"),
      ("two digits", "01", "01"), ("a dash", "-", "-"), ("dots", "………", "-"), ("nothing", "", "-"),
    ].map { name, written, read in
      CatalogueVariant(
        "number with " + name,
        "Nomor SOP\t\(written)\nTanggal Pembuatan\t4 Januari 2021\nNama SOP\tSurat Masuk" + Catalogue.lists,
        ["number": read, "title": "Surat Masuk"])
    } + [
      CatalogueVariant(
        "number broken over a line end",
        "Nomor SOP : SOP-LP2N-\nTAM-19\nTanggal Pembuatan : 4 Januari 2021\nNama SOP : Surat Masuk" + Catalogue.lists,
        ["number": "SOP-LP2N-TAM-19"])
    ]

  private static let dates: [CatalogueVariant] =
    [
      ("day month year", "23 April 2016", "2016-04-23"), ("a leading zero", "03 Januari 2017", "2017-01-03"),
      ("capitals", "1 MARET 2021", "2021-03-01"), ("English spelling in capitals", "10 FEBRUARI 2019", "2019-02-10"),
      ("month in capitals and year", "JUNI 2020", "2020-06"), ("month and year", "Oktober 2018", "2018-10"),
      ("old spelling with hyphens", "16-Pebruari-2016", "2016-02-16"),
      ("old spelling", "7 Nopember 2018", "2018-11-07"),
      ("short English month", "3-Apr-23", "2023-04-03"), ("slashes", "30/7/2013", "2013-07-30"),
      ("slashes and a short year", "07/06/17", "2017-06-07"),
      ("English order", "Friday, August 23, 2019", "2019-08-23"),
      ("a range, which ends it", "4-6 Mei 2018", "2018-05-06"), ("dots for the day", "……………2022", "-"),
      ("a dash", "-", "-"),
      ("nothing", "", "-"), ("a trailing point", "15 Mei 2016 .", "2016-05-15"),
      ("another number behind it", "27 Mei 2020 (SOP AP/UM/02/2020- V2)", "2020-05-27"),
    ].map { name, written, read in
      CatalogueVariant(
        "date with " + name,
        "Nomor SOP\t1/2/2021\nTanggal Efektif\t\(written)\nNama SOP\tSurat Masuk" + Catalogue.lists,
        ["effective": read, "title": "Surat Masuk"])
    } + [
      CatalogueVariant(
        "date on the wrong label",
        "Nomor SOP : 1/2/2021\nTanggal Efektif : 02\nDisahkan Oleh : 05 Oktober 2017\nNama SOP : Surat Masuk"
          + Catalogue.lists, ["office": "-", "approver": "-", "effective": "-"]),
      CatalogueVariant(
        "three labels with two dates",
        "Nomor SOP : 1/2/2021\nTanggal Pembuatan\nTanggal Revisi\nTanggal Efektif\n4 Januari 2021\n5 Januari 2021\nNama SOP : Surat Masuk"
          + Catalogue.lists, ["title": "Surat Masuk"]),
    ]

  private static let officials: [CatalogueVariant] =
    [
      ("NIP in four groups", "NIP. 19610219 198103 1 007", "196102191981031007"),
      ("NIP in one run", "NIP 196702101995031001", "196702101995031001"),
      ("NIP with points", "NIP. 19720916.199703.1.004", "197209161997031004"),
      ("NIP glued to its small label", "Nip.19781217 199803 1 001", "197812171998031001"),
      ("NIP behind a stray point", "NIP. . 19600303 198203 1 005", "196003031982031005"),
      ("NIP without digits", "NIP :", "-"), ("NIP alone", "NIP", "-"),
    ].map { name, written, read in
      CatalogueVariant(
        name,
        "Nomor SOP\t1/2/2021\nNama SOP\tSurat\nDisahkan oleh\tCAMAT SUKAMAJU\n\tRUKMI PRAWESTRI, M.M.\n\t\(written)"
          + Catalogue.lists,
        ["nip": read, "approver": "Rukmi Prawestri"])
    }
    + [
      (
        "NIP before the name", "NIP. 19610219 198103 1 007 RUKMI PRAWESTRI, M.M.",
        ["nip": "196102191981031007", "approver": "Rukmi Prawestri"]
      ),
      (
        "name in brackets", "CAMAT SUKAMAJU\n\t(RUKMI PRAWESTRI, SAP)",
        ["office": "Camat Sukamaju", "approver": "Rukmi Prawestri"]
      ),
      (
        "name with degrees and commas", "CAMAT SUKAMAJU\n\tRUKMI PRAWESTRI, S.IP.,S.Si.,M.T.,M.Si (Han)",
        ["approver": "Rukmi Prawestri", "degrees": "S.IP | S.Si | M.T. | M.Si(Han)"]
      ),
      (
        "rank in words", "CAMAT SUKAMAJU\n\tRUKMI PRAWESTRI, M.M. Pembina Tingkat I",
        ["approver": "Rukmi Prawestri", "rank": "Pembina Tk. I"]
      ),
      (
        "highest rank", "CAMAT SUKAMAJU\n\tRUKMI PRAWESTRI, M.M. Pembina Utama Madya",
        ["approver": "Rukmi Prawestri", "rank": "Pembina Utama Madya"]
      ),
      (
        "rank shortened", "CAMAT SUKAMAJU\n\tRUKMI PRAWESTRI, M.M. Penata Tk.I",
        ["approver": "Rukmi Prawestri", "rank": "Penata Tk. I"]
      ),
      (
        "rank in capitals", "CAMAT SUKAMAJU\n\tRUKMI PRAWESTRI, M.M. PEMBINA",
        ["approver": "Rukmi Prawestri", "rank": "Pembina"]
      ),
      (
        "office without a name", "Ketua Pengadilan Agama Sukamaju",
        ["office": "Ketua Pengadilan Agama Sukamaju", "approver": "-"]
      ),
      (
        "acting head", "Plt. Kepala Dinas Sosial\n\tRUKMI PRAWESTRI, M.M.",
        ["office": "Plt. Kepala Dinas Sosial", "approver": "Rukmi Prawestri"]
      ),
    ].map { (name: String, written: String, facts: KeyValuePairs<String, String>) in
      CatalogueVariant(name, "Nomor SOP\t1/2/2021\nNama SOP\tSurat\nDisahkan oleh\t\(written)" + Catalogue.lists, facts)
    }

  private static let times: [CatalogueVariant] =
    [
      ("minutes", "10 menit", "PT10M"), ("minutes with a capital", "10 Menit", "PT10M"), ("an hour", "1 jam", "PT1H"),
      ("hours with a capital", "3 Jam", "PT3H"), ("a day", "1 hari", "P1D"), ("days", "5 hari", "P5D"),
      ("a bare number without a unit", "15", "-"), ("an approximate sign", "+ 1 jam", "PT1H"), ("nothing", "", "-"),
      ("a word", "Sesuai jadwal", "-"),
    ].map { name, written, read in
      CatalogueVariant(
        "time with " + name,
        Catalogue.identity + Catalogue.heads + "1\tMenerima surat masuk\t\tV\tSurat\t\(written)\tAgenda\t\n",
        ["times": read, "outputs": "Agenda"])
    } + [
      CatalogueVariant(
        "time in two units",
        Catalogue.identity + Catalogue.heads + "1\tMenerima surat masuk\t\tV\tSurat\t120 Menit / 3 Hari\tAgenda\t\n",
        ["outputs": "Agenda", "inputs": "Surat"]),
      CatalogueVariant(
        "unit in the head",
        Catalogue.identity + Catalogue.heads.replacing("Waktu", with: "Waktu (menit)")
          + "1\tMenerima surat masuk\t\tV\tSurat\t480\tAgenda\t\n", ["times": "PT480M"]),
      CatalogueVariant(
        "number and unit on two lines",
        Catalogue.identity + Catalogue.heads + "1\tMenerima surat masuk\t\tV\tSurat\t180<br>menit\tAgenda\t\n",
        ["times": "PT180M"]),
      CatalogueVariant(
        "most of a time",
        Catalogue.identity + Catalogue.heads + "1\tMenerima surat masuk\t\tV\tSurat\tmaksimal 15 menit\tAgenda\t\n",
        ["times": "PT15M"]),
    ]
}
