import CCrypto

/// A SHA-256 digest.
package struct Digest: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  private init(words: SIMD4<UInt64>) {
    self.words = words
  }

  /// The digest of some bytes.
  ///
  /// - Complexity: O(*n*); about 0.6 ns a byte where the processor knows SHA, 2.5 ns where not.
  package init(of bytes: [UInt8]) {
    var builder = DigestBuilder()
    builder.add(bytes)
    self = builder.finish()
  }

  /// Reads 64 hexadecimal digits in lower case; `nil` where they are none.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 64 else { return nil }
    var words = SIMD4<UInt64>.zero
    for index in 0..<4 {
      var word: UInt64 = 0
      for character in hex[(hex.startIndex + index * 16)...].prefix(16) {
        let digit: UInt8
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = character - UInt8(ascii: "a") + 10
        default: return nil
        }
        word = word << 4 | UInt64(digit)
      }
      words[index] = word
    }
    self.words = words
  }

  fileprivate init(bytes: [UInt8]) {
    precondition(bytes.count == 32, "a SHA-256 digest has 32 bytes")
    var words = SIMD4<UInt64>.zero
    for (offset, byte) in bytes.enumerated() {
      words[offset / 8] = words[offset / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// One digest of two.
  package func joined(to other: Digest) -> Digest {
    Digest(of: hexBytes + other.hexBytes)
  }

  /// The 64 hexadecimal digits, in lower case.
  package var hex: String {
    String(decoding: hexBytes, as: UTF8.self)
  }

  /// The hexadecimal digits as bytes of ASCII.
  package var hexBytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      for index in 0..<4 {
        let word = words[index]
        for place in 0..<16 {
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - place * 4)) & 0xF
          buffer[index * 16 + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
      }
      count = 64
    }
  }
}

/// Computes one digest of several pieces.
package struct DigestBuilder: ~Copyable {
  private let state: OpaquePointer

  package init() {
    guard let state = EVP_MD_CTX_new(), EVP_DigestInit_ex(state, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    self.state = state
  }

  deinit {
    EVP_MD_CTX_free(state)
  }

  /// Adds bytes, without a mark where they end.
  package mutating func add(_ bytes: [UInt8]) {
    let isAdded = bytes.withUnsafeBytes { EVP_DigestUpdate(state, $0.baseAddress, $0.count) }
    precondition(isAdded == 1, "libcrypto cannot refuse bytes")
  }

  /// Adds one named piece, set apart from those before and after it.
  package mutating func add(_ content: Digest, named name: String) {
    add(Array(name.utf8) + [0])
    add(content.hexBytes)
  }

  /// The digest of everything that was added.
  package consuming func finish() -> Digest {
    let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      let isFinished = EVP_DigestFinal_ex(state, buffer.baseAddress, nil)
      precondition(isFinished == 1, "libcrypto cannot refuse to finish")
      count = 32
    }
    return Digest(bytes: bytes)
  }
}
