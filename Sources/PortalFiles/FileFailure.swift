import Glibc
package import PortalCore

/// The machine refused: what was tried, on which path, and why.
///
/// No fault of an author; a command ends with status 3.
package struct FileFailure: Error, Hashable {
  /// What was tried.
  package enum Attempt: Hashable, Sendable {
    case read
    case list
    case write
    case create
    case remove
    case lock
    case watch
  }

  /// Why it did not succeed.
  package enum Reason: Hashable, Sendable {
    /// The system said so, with this number.
    case system(errno: Int32)
    /// Another build holds the folder.
    case otherBuild
    /// Another publication holds the folder.
    case otherPublication
    /// The file is not what it was when the build began.
    case changedDuringBuild
    /// Something on the way is a link or a file where a folder is wanted, and is left alone.
    case notAFolder
    /// Something stands where the link to the current edition is wanted.
    case notALink
    /// The file does not say which edition a site is.
    case notAnEdition
  }

  package let attempt: Attempt
  package let path: String
  package let reason: Reason

  package init(_ attempt: Attempt, _ path: String, _ reason: Reason) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
  }

  /// The failure of the last call of the system.
  ///
  /// To be made at once, before another call changes `errno`.
  init(_ attempt: Attempt, _ path: String) {
    self.init(attempt, path, .system(errno: errno))
  }

  /// The failure in a sentence.
  package var message: Message {
    let attempt = attempt.text
    let reason = reason.text
    return Message(
      zh: "\(attempt.zh) \(path)：\(reason.zh)", en: "\(attempt.en) \(path): \(reason.en)")
  }
}

extension FileFailure.Attempt {
  fileprivate var text: Message {
    switch self {
    case .read: Message(zh: "无法读取", en: "cannot read")
    case .list: Message(zh: "无法列出文件夹", en: "cannot list the folder")
    case .write: Message(zh: "无法写入", en: "cannot write")
    case .create: Message(zh: "无法新建", en: "cannot create")
    case .remove: Message(zh: "无法删除", en: "cannot remove")
    case .lock: Message(zh: "无法锁定", en: "cannot lock")
    case .watch: Message(zh: "无法监视", en: "cannot watch")
    }
  }
}

extension FileFailure.Reason {
  fileprivate var text: Message {
    switch self {
    case .system(let number): systemText(number)
    case .otherBuild:
      Message(
        zh: "另一个 portal 正在生成这个网站，请等它结束后再试", en: "another portal is building this site; try again when it has ended")
    case .otherPublication:
      Message(
        zh: "另一个 portal 正在往这里发布，请等它结束后再试", en: "another portal is publishing here; try again when it has ended")
    case .notALink:
      Message(
        zh: "此处应为指向当前一期的链接，却是别的东西，未作改动",
        en: "something stands where the link to the current edition is wanted; it was left alone")
    case .changedDuringBuild:
      Message(zh: "文件在生成过程中被改动，请再运行一次", en: "the file was changed during the build; run it again")
    case .notAFolder:
      Message(zh: "此处应为文件夹，却是文件或链接，未作改动", en: "a file or a link stands where a folder is wanted; it was left alone")
    case .notAnEdition:
      Message(zh: "文件里没有写明是第几期，不是 portal 生成的网站", en: "the file does not say which edition this is; no site of portal's")
    }
  }
}

/// What the system's error numbers mean to someone who is no programmer.
private func systemText(_ number: Int32) -> Message {
  switch number {
  case ENOENT: Message(zh: "没有这个文件或文件夹", en: "there is no such file or folder")
  case EACCES, EPERM: Message(zh: "没有权限", en: "permission denied")
  case ENOSPC: Message(zh: "磁盘已满", en: "the disk is full")
  case EDQUOT: Message(zh: "已超出磁盘配额", en: "the disk quota is used up")
  case EFBIG: Message(zh: "文件超出允许的大小", en: "the file is larger than allowed")
  case EROFS: Message(zh: "磁盘是只读的", en: "the disk is read-only")
  case EIO: Message(zh: "磁盘读写出错", en: "the disk reports an error")
  case ENOTDIR: Message(zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder")
  case EISDIR: Message(zh: "这是文件夹，不是文件", en: "this is a folder, not a file")
  case ELOOP: Message(zh: "这是链接，不予跟随", en: "this is a link, and is not followed")
  case ENAMETOOLONG: Message(zh: "文件名过长", en: "the name is too long")
  case EMFILE, ENFILE: Message(zh: "打开的文件过多", en: "too many files are open")
  default: Message(zh: "系统错误 \(number)", en: "system error \(number)")
  }
}
