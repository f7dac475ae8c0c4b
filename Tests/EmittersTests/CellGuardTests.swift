import Testing

@testable import Emitters

@Suite struct CellGuardTests {
  @Test(arguments: [
    "=1+1", "+62 811", "-1+2", "@impor", "|cmd", "＝1", "＋1", "－1", "＠x", "  =1", "\u{FEFF}=1", "\u{200B}=1", "\u{A0}@x",
    "\u{202E}=1", "\t1", "\rx", "\nx", " \t-", "--", "- -", "-1.", "+", "-=1", "-1e5", "\u{1}=x", "﹦1", "-satu",
    "-\u{FF11}",
  ]) func findsFormulas(text: String) { #expect(CellGuard.isFormula(text)) }

  @Test(arguments: [
    "", "-", " - ", "-5", "+62", "-1.000,50", "1+1", "a=1", "'=1", "Menyiapkan -", "1", "—", "5 - 6", "(=1)",
  ]) func leavesOtherTexts(text: String) { #expect(!CellGuard.isFormula(text)) }

  @Test(arguments: [
    "1/2/2024", "800/019", "10-12", "007", "197901012000121001", "1.000", "3-4", "TRUE", "benar", "3 Mei", "Mei 2024",
    "Senin, 3 Mei 2024", "1E5", "12:30", "10.30", "2024-01-02", "2024-01-02T10:00Z", "0,93", "0.93", "-5", "5%",
    "Rp 5.000",
    "1/2", " 4", "5 PM", "½", "٣", "1 2/3", "(5)", "$5", "5\u{A0}000",
  ]) func findsConvertibleTexts(text: String) { #expect(CellGuard.isConvertible(text)) }

  @Test(arguments: [
    "", "-", "Mei", "10 Menit", "800/019/CMT/2025", "Perpres 29", "true 1 x", "1 x", "satu", "SOP-AP/01", "e", "3 é",
    "benar salah",
    "Januarisatu 3", "10/IV/2023",
  ]) func leavesOrdinaryTexts(text: String) { #expect(!CellGuard.isConvertible(text)) }
}
