import Testing
import Vocabulary

@Suite struct InferenceTableTests {
  @Test func tablesLoad() {
    #expect(InferenceTables.standard.faults == [])
  }
}
