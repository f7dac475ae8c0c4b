package import Diagnostics
import FoundationEssentials
import Glibc

/// Why a file could not be read or written: a stable code and a sentence.
package struct FileError: Error, Hashable, Sendable {
  /// The name of the system's error, such as `ENOENT`, or one of our own in small letters.
  package let code: String
  package let message: Message

  init(code: String, message: Message) {
    self.code = code
    self.message = message
  }

  /// An error of the system by its name.
  package init(code: String) {
    let message = Self.sentences[code] ?? Message(en: "the system reports an error", id: "sistem melaporkan kesalahan")
    self.init(
      code: code, message: Message(en: "\(message.english) (\(code))", id: "\(message.indonesian) (\(code))"))
  }

  /// An error of the system by its number.
  package init(number: Int32) {
    self.init(code: POSIXErrorCode(rawValue: number).map { "\($0)" } ?? "EIO")
  }

  /// What Foundation reports.
  init(_ error: any Error) {
    let cocoa = error as? CocoaError
    if let posix = cocoa?.underlying as? POSIXError {
      self.init(code: "\(posix.code)")
    } else {
      self.init(code: cocoa.map { Self.name(of: $0.code) } ?? "EIO")
    }
  }

  private static func name(of code: CocoaError.Code) -> String {
    switch code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "ENOENT"
    case .fileReadNoPermission, .fileWriteNoPermission: "EACCES"
    case .fileWriteOutOfSpace: "ENOSPC"
    case .fileWriteFileExists: "EEXIST"
    case .fileWriteVolumeReadOnly: "EROFS"
    case .fileReadInvalidFileName, .fileWriteInvalidFileName: "ENAMETOOLONG"
    default: "EIO"
    }
  }

  package static let emptyPath = FileError(
    code: "empty-path", message: Message(en: "the path is empty", id: "jalur kosong"))
  package static let notRegular = FileError(
    code: "not-regular",
    message: Message(en: "this is no regular file", id: "ini bukan berkas biasa"))
  package static let notAFolder = FileError(
    code: "not-a-folder", message: Message(en: "this is a file, not a folder", id: "ini berkas, bukan folder"))
  package static let isLink = FileError(
    code: "link",
    message: Message(
      en: "there is a symbolic link, and sopc writes through none",
      id: "di sana ada tautan simbolis; sopc tidak menulis melaluinya"))
  package static let isInput = FileError(
    code: "overwrites-input",
    message: Message(
      en: "this is an input, which is never overwritten; choose another folder with --out",
      id: "ini berkas masukan, yang tidak pernah ditimpa; pilih folder lain dengan --out"))
  package static let severalSOPs = FileError(
    code: "several-sops",
    message: Message(
      en: "holds several SOPs, and standard output takes one in this format; name a folder with --out",
      id: "memuat beberapa SOP, sedangkan keluaran standar hanya menerima satu dalam format ini; sebutkan folder "
        + "dengan --out"))
  package static let noPrinter = FileError(
    code: "no-printer",
    message: Message(
      en:
        "PDF needs rsvg-convert, which is not installed (Debian, Ubuntu: librsvg2-bin); --emit html prints to the same "
        + "pages from any browser",
      id: "PDF memerlukan rsvg-convert, yang belum terpasang (Debian, Ubuntu: librsvg2-bin); --emit html dapat dicetak "
        + "dari peramban dengan halaman yang sama"))
  package static let printerFailed = FileError(
    code: "printer-failed",
    message: Message(en: "rsvg-convert did not make a PDF", id: "rsvg-convert tidak menghasilkan PDF"))
  package static func printerTooSlow(seconds: Int) -> FileError {
    FileError(
      code: "printer-too-slow",
      message: Message(
        en: "rsvg-convert took longer than \(seconds) s and was stopped",
        id: "rsvg-convert berjalan lebih dari \(seconds) detik dan dihentikan"))
  }
  package static let noEmblem = FileError(
    code: "no-emblem",
    message: Message(
      en: "this is neither a PNG nor an SVG with shapes, or it is above 4 MB",
      id: "ini bukan PNG dan bukan SVG yang memuat bentuk, atau lebih besar dari 4 MB"))
  /// - Parameter list: Of the performers, in both languages alike.
  static func notFinal(_ list: String) -> FileError {
    FileError(
      code: "not-final",
      message: Message(
        en: "cannot be final, for these performers are neither written nor confirmed: \(list)",
        id: "belum dapat final karena pelaksana berikut tidak tertulis dan belum dikonfirmasi: \(list)"))
  }
  static let changed = FileError(
    code: "changed",
    message: Message(
      en: "this changed, or could not be read, while names were resolved; run again",
      id: "berkas ini berubah atau tidak terbaca ketika nama dicocokkan; jalankan lagi"))
  package static let busy = FileError(
    code: "busy",
    message: Message(
      en: "another run of sopc is writing there; wait for it, or choose another folder with --out",
      id: "sopc lain sedang menulis di sana; tunggu sampai selesai, atau pilih folder lain dengan --out"))
  package static let noEmblem = FileError(
    code: "no-emblem",
    message: Message(
      en: "this is neither a PNG nor an SVG with shapes, or it is above 4 MB",
      id: "ini bukan PNG dan bukan SVG yang memuat bentuk, atau lebih besar dari 4 MB"))
  /// - Parameter list: Of the performers, in both languages alike.
  package static func notFinal(_ list: String) -> FileError {
    FileError(
      code: "not-final",
      message: Message(
        en: "cannot be final, for these performers are neither written nor confirmed: \(list)",
        id: "belum dapat final karena pelaksana berikut tidak tertulis dan belum dikonfirmasi: \(list)"))
  }
  package static func tooLarge(limit: Int) -> FileError {
    FileError(
      code: "too-large",
      message: Message(
        en: "larger than \(limit / 1_048_576) MB; divide it", id: "lebih besar dari \(limit / 1_048_576) MB; bagilah"))
  }

  private static let sentences: [String: Message] = [
    "ENOENT": Message(en: "no such file or folder", id: "berkas atau folder tidak ada"),
    "EACCES": Message(en: "permission denied", id: "tidak diizinkan"),
    "EPERM": Message(en: "operation not permitted", id: "tindakan tidak diizinkan"),
    "ENOTDIR": Message(
      en: "a part of the path is a file, not a folder", id: "bagian dari jalur adalah berkas, bukan folder"),
    "EISDIR": Message(en: "this is a folder", id: "ini folder"),
    "ENOSPC": Message(en: "no space left on the disk", id: "ruang disk habis"),
    "EDQUOT": Message(en: "the disk quota is used up", id: "kuota disk habis"),
    "EROFS": Message(en: "the file system is read-only", id: "sistem berkas hanya dapat dibaca"),
    "EFBIG": Message(en: "the file would be too large", id: "berkas akan terlalu besar"),
    "EMFILE": Message(en: "too many open files", id: "terlalu banyak berkas terbuka"),
    "ENAMETOOLONG": Message(en: "the path is too long", id: "jalur terlalu panjang"),
    "ELOOP": Message(en: "symbolic links lead in a circle", id: "tautan simbolis melingkar"),
    "EEXIST": Message(en: "there is something of that name", id: "nama itu sudah dipakai"),
    "EIO": Message(en: "reading or writing failed", id: "gagal membaca atau menulis"),
  ]
}
