/// Which digits of a run are personal information.
struct NumberRules {
  let text: UnsafeBufferPointer<UInt8>
  let surroundings: Surroundings

  /// What begins at a group of a run, and the number of the digit behind it.
  func item(in run: DigitRun, at index: Int) -> (PrivateItem, next: Int)? {
    citizenID(run, index) ?? mobile(run, index) ?? card(run, index) ?? oldCitizenID(run, index)
  }

  private func citizenID(_ run: DigitRun, _ start: Int) -> (PrivateItem, next: Int)? {
    let end = start + 17
    guard end <= run.count, run.isWithoutPoints(start..<end) else { return nil }
    if end < run.count {
      guard run.isBoundary(end + 1), run.joints[end] != .point,
        CheckDigits.isCitizenID(run.digits[start..<end], check: run.digits[end])
      else { return nil }
      return (PrivateItem(.citizenID, run.bytes(start..<end + 1)), end + 1)
    }
    guard let behind = surroundings.endOfX(from: run.ends[end - 1]),
      CheckDigits.isCitizenID(run.digits[start..<end], check: 10)
    else { return nil }
    return (PrivateItem(.citizenID, run.starts[start]..<behind), end)
  }

  /// 15 digits, or groups of 6, 6 and 3.
  private func oldCitizenID(_ run: DigitRun, _ start: Int) -> (PrivateItem, next: Int)? {
    let end = start + 15
    guard end <= run.count, run.isBoundary(end), run.isWithoutPoints(start..<end),
      [15, 6].contains(run.length(from: start)), CheckDigits.mayBeOldCitizenID(run.digits[start..<end]),
      !isPartOfCode(run, start..<end)
    else { return nil }
    let range = run.bytes(start..<end)
    let isLabelled = surroundings.hasLabel(near: range, Surroundings.idLabels)
    return (PrivateItem(.oldCitizenID, range, isLabelled: isLabelled), end)
  }

  private func card(_ run: DigitRun, _ start: Int) -> (PrivateItem, next: Int)? {
    guard let end = endOfCard(run, start), CheckDigits.isLuhn(run.digits[start..<end]),
      !CheckDigits.isCreditCode(run.digits[start..<end])
    else { return nil }
    let range = run.bytes(start..<end)
    guard surroundings.hasLabel(near: range, Surroundings.cardLabels) else { return nil }
    return (PrivateItem(.bankCard, range, isLabelled: true), end)
  }

  /// 16 to 19 digits in one group, or in groups of four with a shorter last one.
  private func endOfCard(_ run: DigitRun, _ start: Int) -> Int? {
    var end = start
    while end < run.count, end - start < 20 {
      let length = run.length(from: end)
      if end == start, (16...19).contains(length) { return end + length }
      guard length <= 4, end == start || run.joints[end] == .blank else { return nil }
      end += length
      if length < 4 || end >= run.count { break }
    }
    return (16...19).contains(end - start) && run.isBoundary(end) ? end : nil
  }
}

extension NumberRules {
  /// 1[3-9] and nine more digits, in one group or in three (3, 4, 4) or two, perhaps behind 86, +86 or 0086.
  private func mobile(_ run: DigitRun, _ start: Int) -> (PrivateItem, next: Int)? {
    for prefix in [[], [8, 6], [0, 0, 8, 6]] as [[UInt8]] {
      let first = start + prefix.count
      guard first + 11 <= run.count, run.digits[start..<first].elementsEqual(prefix),
        prefix.isEmpty || run.joints[first] != .point, run.digits[first] == 1, run.digits[first + 1] >= 3,
        isMobileGrouping(run, first), !isPartOfCode(run, start..<first + 11)
      else { continue }
      let range = run.bytes(start..<first + 11)
      let hasPlus = !prefix.isEmpty && range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "+")
      return (PrivateItem(.mobile, range.lowerBound - (hasPlus ? 1 : 0)..<range.upperBound), first + 11)
    }
    return nil
  }

  private func isMobileGrouping(_ run: DigitRun, _ first: Int) -> Bool {
    let end = first + 11
    guard run.isBoundary(end), (first + 1..<end).allSatisfy({ run.joints[$0] == .none || [3, 7].contains($0 - first) })
    else { return false }
    let (middle, last) = (run.joints[first + 3], run.joints[first + 7])
    return (middle == .point) == (last == .point)
  }

  /// Whether digits are the fraction of a number, the whole part of an amount, or part of a digest.
  private func isPartOfCode(_ run: DigitRun, _ range: Range<Int>) -> Bool {
    let bytes = run.bytes(range)
    guard bytes.count == range.count else { return false }
    return surroundings.isFraction(from: bytes.lowerBound, behindPoint: run.joints[range.lowerBound] == .point)
      || surroundings.isAmount(upTo: bytes.upperBound) || surroundings.isDigest(around: bytes)
  }
}
