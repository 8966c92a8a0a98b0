import CallsideCore
import Foundation

/// A refusal by the operating system.
struct SystemError: Error, Hashable {
  /// The number of the error.
  var code: Int32

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  /// Returns the outcome of a call, which is made again when a signal interrupted it.
  ///
  /// - Throws: The error, when the call returns -1.
  @discardableResult
  static func check<Result: BinaryInteger>(
    _ call: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      if errno != EINTR { throw last }
    }
  }

  /// Whether it is for want of permission.
  var isRefusal: Bool { code == EACCES || code == EPERM }

  /// The reason, as it stands in brackets behind "could not …".
  var reason: Phrase {
    switch code {
    case ENOSPC: Phrase(en: "the disk is full", nl: "de schijf is vol")
    case EDQUOT: Phrase(en: "the disk quota is used up", nl: "de schijfruimte is op")
    case EFBIG: Phrase(en: "the file may not grow", nl: "het bestand mag niet groter worden")
    case EACCES, EPERM: Phrase(en: "no permission", nl: "geen toestemming")
    case EROFS: Phrase(en: "the disk is read-only", nl: "de schijf is alleen-lezen")
    case ENOENT: Phrase(en: "it does not exist", nl: "bestaat niet")
    case ENOTDIR:
      Phrase(en: "a file stands in the way", nl: "er staat een bestand in de weg")
    case EISDIR, EEXIST:
      Phrase(en: "a folder stands in the way", nl: "er staat een map in de weg")
    case EIO: Phrase(en: "the disk reports an error", nl: "de schijf meldt een fout")
    case EMFILE, ENFILE: Phrase(en: "too many open files", nl: "te veel open bestanden")
    case ENAMETOOLONG: Phrase(en: "the name is too long", nl: "de naam is te lang")
    default: Phrase(same: String(cString: strerror(code)))
    }
  }
}
