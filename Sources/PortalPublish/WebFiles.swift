import Foundation
import FoundationNetworking
package import PortalCore
import Synchronization

/// A site that a server gives, read with limits on size and time.
package struct WebFiles: PublishedFiles {
  /// Why a file could not be had.
  package struct Failure: Error {
    let url: String
    let reason: Message

    /// The failure in a sentence.
    package var message: Message { Message(zh: "无法读取 \(url)：\(reason.zh)", en: "cannot read \(url): \(reason.en)") }
  }

  /// The address of the first page, ending in a slash.
  private let base: String
  private let answers: WebAnswers
  private let session: URLSession

  /// - Parameter seconds: how long one file may take.
  package init(at base: String, seconds: Double = 30) {
    self.base = base.hasSuffix("/") ? base : base + "/"
    let settings = URLSessionConfiguration.ephemeral
    settings.timeoutIntervalForRequest = seconds
    settings.timeoutIntervalForResource = seconds
    settings.httpMaximumConnectionsPerHost = 8
    answers = WebAnswers()
    session = URLSession(configuration: settings, delegate: answers, delegateQueue: nil)
  }

  /// A server does not list its files.
  package func paths() -> [String]? { nil }

  /// The bytes of a file; `nil` where the server answers that there is none.
  package func read(_ path: String, limit: Int) throws -> [UInt8]? {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    guard let url = URL(string: base + encoded) else {
      throw Failure(url: base + path, reason: Message(zh: "网址不对", en: "no address"))
    }
    let task = session.dataTask(with: url)
    let answer = answers.expect(task, limit: limit)
    task.resume()
    return try answer.wait()
  }
}

/// What comes of one request, once it has come.
private final class WebAnswer: Sendable {
  private let isThere = DispatchSemaphore(value: 0)
  private let result = Mutex<Result<[UInt8]?, WebFiles.Failure>>(.success(nil))

  func give(_ result: Result<[UInt8]?, WebFiles.Failure>) {
    self.result.withLock { $0 = result }
    isThere.signal()
  }

  /// Waits for it; called once, and not by the session's own queue.
  func wait() throws(WebFiles.Failure) -> [UInt8]? {
    isThere.wait()
    return try result.withLock { $0 }.get()
  }
}

/// Gathers what a server answers, up to a limit; redirections to another host are not followed.
private final class WebAnswers: NSObject, URLSessionDataDelegate, Sendable {
  private struct Pending {
    var bytes: [UInt8] = []
    let limit: Int
    let answer = WebAnswer()

    var isTooLarge: Bool { bytes.count > limit }
  }

  private let pending = Mutex<[Int: Pending]>([:])

  func expect(_ task: URLSessionTask, limit: Int) -> WebAnswer {
    let new = Pending(limit: limit)
    pending.withLock { $0[task.taskIdentifier] = new }
    return new.answer
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = pending.withLock { pending in
      pending[dataTask.taskIdentifier]?.bytes += data
      return pending[dataTask.taskIdentifier]?.isTooLarge == true
    }
    if isTooLarge { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(request.url?.host == task.originalRequest?.url?.host ? request : nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    guard let done = pending.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
    let url = task.originalRequest?.url?.absoluteString ?? ""
    switch (task.response as? HTTPURLResponse)?.statusCode {
    case _ where done.isTooLarge:
      fail(done, url, Message(zh: "文件超出允许的大小", en: "the file is larger than allowed"))
    case _ where error != nil:
      fail(done, url, Message(zh: "服务器没有应答，或者中途断开", en: "the server did not answer, or broke off"))
    case 404, 410: done.answer.give(.success(nil))
    case 200: done.answer.give(.success(done.bytes))
    case let status:
      fail(done, url, Message(zh: "服务器的回答是 \(status ?? 0)", en: "the server answered \(status ?? 0)"))
    }
  }

  private func fail(_ done: Pending, _ url: String, _ reason: Message) {
    done.answer.give(.failure(WebFiles.Failure(url: url, reason: reason)))
  }
}
