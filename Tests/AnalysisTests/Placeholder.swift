import Testing

@Suite struct AnalysisPlaceholder { @Test func builds() { #expect(Bool(true)) } }
