extension CatalogueGroup {
  /// Diagnostics of folders and the site.
  static let folders = CatalogueGroup(
    zh: "文件夹和网站", en: "folders and the site",
    entries: [
      CatalogueEntry(
        "content.missing-file",
        zh: """
          这个文件必须有，现在没有。多半被移走或改了名；请放回原处。
          """,
        en: """
          This file is needed and is not there. Put it back, or name it as before.
          """),
      CatalogueEntry(
        "content.missing-table",
        zh: """
          这张表一个文件也没有。还没有数据时，建一个只有表头的文件即可，提示里给出了表
          头。
          """,
        en: """
          The table has no file. While there is no data, a file with its header alone
          will do.
          """),
      CatalogueEntry(
        "content.unexpected-file",
        zh: """
          程序不认识这个文件，不会发布它。看看名字是否拼错；附件放 files/，照片放
          media/；别的请移走。
          """,
        en: """
          The file is none that belongs here. Check its name; attachments go to
          files/, photos to media/.
          """),
      CatalogueEntry(
        "content.file-and-folder",
        zh: """
          同一张表既有文件又有文件夹，可能重复。请合在一处：要么一个文件，要么一个文件
          夹。
          """,
        en: """
          The table is there as a file and as a folder. Keep one of them.
          """),
      CatalogueEntry(
        "content.file-name",
        zh: """
          文件名会成为网址，只能用小写英文字母、数字，中间可有单个“-”或“.”。
          """,
        en: """
          The file name becomes an address: small letters and digits, with single “-”
          or “.” between them.
          """,
        example: "关于我们.md  →  about.md"),
      CatalogueEntry(
        "content.reserved-name",
        zh: """
          编号和文件名会成为网站里的文件夹。con、nul、aux、prn、com1 到 com9、lpt1 到 lpt9
          是 Windows 的设备名，不论大小写、不论句点后写什么，那里都存不下。换个名字。
          """,
        en: """
          Ids and file names become folders of the site. Windows keeps con, nul, aux,
          prn, com1 to com9 and lpt1 to lpt9 for devices, whatever stands behind a full
          stop. Choose another name.
          """,
        example: "con  →  con-1"),
      CatalogueEntry(
        "library.missing",
        zh: """
          地图用 Leaflet，分享图片用思源宋体；它们来自 Debian 的软件包，生成网站时连同许可
          一起复制进去。这台机器上没有。照提示安装，或用 --libraries 指明在哪个文件夹。
          """,
        en: """
          The map uses Leaflet, and the preview images a font; the build takes both, and
          the licence, from Debian's packages. They are not on this machine: install them
          as the message says, or name their folder with --libraries.
          """,
        example: "sudo apt-get install libjs-leaflet libjs-leaflet.markercluster fonts-noto-cjk"),
      CatalogueEntry(
        "input.link",
        zh: """
          这是快捷方式（符号链接），可能指向不该公开的东西，所以不读。请放文件本身。
          """,
        en: """
          Links are not followed, for they may lead to what is not public. Put the
          file itself here.
          """),
      CatalogueEntry(
        "input.no-plain-file",
        zh: """
          这不是普通的文件，无法读取。请移走。
          """,
        en: """
          This is no plain file and cannot be read. Move it away.
          """),
      CatalogueEntry(
        "input.bad-name",
        zh: """
          文件名里有看不见的字符，或编码不对，在别的机器上可能打不开。请重新命名。
          """,
        en: """
          The name has invisible characters or is not UTF-8. Rename the file.
          """),
      CatalogueEntry(
        "input.unportable-name",
        zh: """
          内容由几个人在不同的系统上编辑，附件也照原名发布。名字里有 < > : " | ? * \\、以空
          格或句点结尾，或是设备名（con、nul、com1 等），在 Windows 上就取不下来。
          """,
        en: """
          Content is edited on several systems, and attachments are published under their
          own names. Windows cannot keep < > : " | ? * \\ in a name, a blank or full stop
          at its end, or the name of a device (con, nul, com1 …).
          """),
      CatalogueEntry(
        "input.too-large",
        zh: """
          文本文件超过上限，多半不是文本，或几年的数据合在了一起。按区或按年拆开；只供
          下载的放进 files/。
          """,
        en: """
          The text is above the limit. Split it by district or by year, or publish it
          as an attachment.
          """),
      CatalogueEntry(
        "output.foreign-file",
        zh: """
          网站要写的位置上有一个不是本程序生成的文件。程序从不覆盖别人的文件。请移走
          它，或用 --output 另选文件夹。
          """,
        en: """
          The site needs a place where a file of somebody else stands; portal never
          overwrites those. Move it away.
          """),
      CatalogueEntry(
        "site.base-url",
        zh: """
          发布地址用在订阅和网站地图里，要写全：以 https:// 开头，以“/”结尾。
          """,
        en: """
          Feeds and the sitemap need the whole address, beginning with https:// and
          ending in “/”.
          """,
        example: "base_url: https://example.gov.cn/portal/"),
      CatalogueEntry(
        "site.identification-code",
        zh: """
          政府网站标识码是 10 位数字，或 bm 加 8 位数字。请照主管部门的通知填写。
          """,
        en: """
          A government site's code is 10 digits, or “bm” and 8 digits. Copy it from
          its notice.
          """),
      CatalogueEntry(
        "site.registration-number",
        zh: """
          备案号的写法不对，读者无法查证。请从备案通知上原样复制。
          """,
        en: """
          The registration number is malformed and nobody could look it up. Copy it
          from its notice.
          """),
      CatalogueEntry(
        "site.no-map-approval",
        zh: """
          公开带行政区划界线的地图必须标明审图号。正式网站填 map_approval；试用时写
          demo: true，每页会注明是演示。
          """,
        en: """
          Public maps with administrative lines need an approval number. A demo says
          demo: true instead.
          """),
      CatalogueEntry(
        "site.contact",
        zh: """
          联系方式要能点开：https:// 网址，或 mailto: 加单位邮箱。
          """,
        en: """
          The contact must be a link: an https:// address or mailto: and the office's
          address.
          """,
        example: "mailto:service@example.gov.cn"),
      CatalogueEntry(
        "site.feedback-address",
        zh: """
          每页的“本页有错”链接要能点开：https:// 网址，或 mailto: 加单位邮箱。
          """,
        en: """
          The link by which readers report a mistake must be an https:// address or
          mailto: and the office's address.
          """,
        example: "feedback: https://example.gov.cn/report?page={page}&edition={edition}"),
      CatalogueEntry(
        "site.feedback-place",
        zh: """
          纠错地址里大括号中的是要替读者填好的内容：{page} 网页、{title} 标题、{edition} 期、
          {record} 记录编号。别的没有，大括号也要成对。
          """,
        en: """
          What stands in braces is filled in for the reader: {page}, {title}, {edition}
          and {record}. There are no others, and each brace needs its partner.
          """,
        example: "{pgae}  →  {page}"),
      CatalogueEntry(
        "site.feedback-without-page",
        zh: """
          没有 {page}，收到报错的人就不知道说的是哪一页。
          """,
        en: """
          Without {page} whoever gets the report cannot tell which page it is about.
          """,
        example: "feedback: https://example.gov.cn/report?page={page}"),
      CatalogueEntry(
        "site.path-conflict",
        zh: """
          两样内容要用同一个网址，后一个会盖掉前一个，所以停下。改其中一个的编号或文件
          名。
          """,
        en: """
          Two things want one address. Change the id or the file name of one.
          """),
      CatalogueEntry(
        "site.bad-path",
        zh: """
          由编号或文件名得来的网址不能用。改成小写字母和数字。
          """,
        en: """
          The id or file name makes an address that cannot be used. Use small letters
          and digits.
          """),
      CatalogueEntry(
        "site.dead-link",
        zh: """
          页面上有链接指向本站没有的页面或文件，点了会打不开。改正链接，或补上那个文
          件。
          """,
        en: """
          A link leads to a page or file that the site lacks. Correct it, or add the
          file.
          """),
      CatalogueEntry(
        "site.dead-anchor",
        zh: """
          链接里“#”后面的位置在那一页上没有，点了只会停在页首。改成那一页真有的标题。
          """,
        en: """
          The part after “#” is not on that page. Name a heading that is there.
          """),
      CatalogueEntry(
        "site.other-host",
        zh: """
          页面要从别的网站取图片、样式或脚本。本站不向外部取任何东西，既为安全，也为读
          者的隐私。请把文件放到本地。
          """,
        en: """
          The page would load something from another host, which this site never does.
          Keep the file here.
          """),
    ])
}
