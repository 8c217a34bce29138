import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import PortalCore

/// Serves the preview on this machine only.
struct PreviewServer {
  /// Why nothing can be served.
  enum Failure: Error {
    case portTaken(UInt16)
    case system(errno: Int32, port: UInt16)
  }

  private let server: HTTPServer
  private let port: UInt16

  /// - Parameter port: where to listen; 0 stands for any port that is free.
  init(port: UInt16, showing preview: Preview) async throws {
    self.port = port
    server = HTTPServer(address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled)
    await server.appendRoute("*") { request in
      // Not `request.path`, which leaves out the slash that a page's address ends with.
      let answer = await preview.answer(to: request.target.path())
      var headers: HTTPHeaders = [.contentType: answer.type, HTTPHeader("Cache-Control"): "no-store"]
      headers[.location] = answer.location
      return HTTPResponse(
        statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers, body: Data(answer.bytes))
    }
  }

  /// Serves until the task is cancelled.
  ///
  /// - Throws: `Failure` where the port is taken or not allowed.
  func run() async throws {
    do {
      try await server.run()
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw Failure.portTaken(port)
    } catch SocketError.failed(_, let number, _) {
      throw Failure.system(errno: number, port: port)
    }
  }

  /// Waits until browsers can connect, and gives the port that they find it at.
  func listeningPort() async throws -> UInt16 {
    try await server.waitUntilListening()
    guard case .ip4(_, let port) = await server.listeningAddress else { return port }
    return port
  }
}

extension PreviewServer.Failure {
  /// The failure in a sentence.
  var message: Message {
    switch self {
    case .portTaken(let port): Words.portTaken(port)
    case .system(let number, let port): Words.cannotServe(port: port, errno: number)
    }
  }
}
