import ArgumentParser
import Corpus
import Diagnostics

/// Writes a command's result to standard output, or ends with the exit code that tells why not.
func deliver(_ bytes: [UInt8], _ console: Console) throws(ExitCode) {
  do throws(StreamError) { try writeResult(bytes) } catch {
    switch error {
    case .closed: throw .closedOutput
    case .failed(let reason):
      console.tell(.error, "stdout", reason.message)
      throw .fileFailure
    }
  }
}
