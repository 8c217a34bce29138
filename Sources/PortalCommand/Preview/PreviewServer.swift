import FlyingFox
import FlyingSocks
import Foundation

/// Serves the preview on this machine only.
struct PreviewServer {
  private let server: HTTPServer

  /// - Throws: where the address cannot be made; `run` throws where the port is taken.
  init(port: UInt16, showing preview: Preview) async throws {
    server = HTTPServer(address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled)
    await server.appendRoute("*") { request in
      let answer = await preview.answer(to: request.target.path())
      var headers: HTTPHeaders = [.contentType: answer.type, HTTPHeader("Cache-Control"): "no-store"]
      headers[.location] = answer.location
      return HTTPResponse(
        statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers, body: Data(answer.bytes))
    }
  }

  /// Serves until the task is cancelled.
  func run() async throws {
    try await server.run()
  }
}
