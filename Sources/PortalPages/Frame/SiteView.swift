import PortalMarkup
import PortalModel

/// What the header and the footer say of the site as a whole.
enum SiteView {
  static let fields = ViewFields<SiteSettings>(
    .text("name", "站名") { $0.name },
    .text("description", "本站是做什么的，一句话") { $0.description },
    .text("organizer", "主办单位") { $0.organizer },
    .optional("operatedBy", "承办单位") { $0.operatedBy },
    .optional("identificationCode", "网站标识码") { $0.identificationCode },
    .optional("icpNumber", "ICP备案号") { $0.icpNumber },
    .optional("policeNumber", "公安备案号") { $0.policeNumber },
    .text("hotline", "服务热线，12345") { $0.hotline.written },
    .text("contact", "网站找错：网址或邮箱链接") { $0.contact },
    .flag("isContactOutside", "网站找错是不是到别的网站去，而不是写邮件") { !$0.contact.hasPrefix("mailto:") })
}
