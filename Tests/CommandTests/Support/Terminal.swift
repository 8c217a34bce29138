import Glibc
import Testing

/// A terminal without a screen.
final class Terminal {
  /// The path that a process opens.
  let name: String
  private let master: Int32
  /// Keeps what was written from being dropped when the process ends.
  private let kept: Int32

  /// The requests of the system that `<asm-generic/ioctls.h>` calls TIOCSPTLCK and TIOCGPTN.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    let isReady = ioctl(master, Self.setLock, &isLocked) == 0 && ioctl(master, Self.getNumber, &number) == 0
    name = "/dev/pts/\(number)"
    kept = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(isReady && kept >= 0)
  }

  deinit {
    close(kept)
    close(master)
  }

  /// What was written to it, read until it is as expected, or for a minute.
  ///
  /// The system hands on what a process writes after a while, and in pieces.
  func shown(until isWhole: (String) -> Bool) -> String {
    var shown: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 12)
    for _ in 0..<6000 where !isWhole(String(decoding: shown, as: UTF8.self)) {
      let count = read(master, &bytes, bytes.count)
      if count > 0 { shown += bytes.prefix(count) } else { usleep(10_000) }
    }
    return String(decoding: shown, as: UTF8.self)
  }
}
