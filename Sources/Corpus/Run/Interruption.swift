import Glibc
import Synchronization

/// The signal that asked sopc to stop, or 0.
private let signalReceived = Atomic<Int32>(0)

/// A request from outside to stop: Ctrl-C or `kill`.
package enum Interruption {
  /// From now on SIGINT and SIGTERM end the run between two files; where that takes more than two seconds, at once.
  package static func watch() {
    signal(SIGALRM) { _ in _exit(Interruption.exitCode ?? 70) }
    for number in [SIGINT, SIGTERM] {
      signal(number) { received in
        signalReceived.store(received, ordering: .relaxed)
        alarm(2)
      }
    }
  }

  /// The exit code that tells of the signal; `nil` where there was none.
  package static var exitCode: Int32? {
    let number = signalReceived.load(ordering: .relaxed)
    return number == 0 ? nil : 128 + number
  }
}
