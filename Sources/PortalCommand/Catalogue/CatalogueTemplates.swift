extension CatalogueGroup {
  /// Diagnostics of templates.
  static let templates = CatalogueGroup(
    zh: "模板", en: "templates",
    entries: [
      CatalogueEntry(
        "template.missing",
        zh: """
          缺少一个页面模板，那一类页面无法生成。请从程序附带的 templates/ 里取回。
          """,
        en: """
          A page's template is missing. Restore it from the templates that come with
          portal.
          """),
      CatalogueEntry(
        "template.unused",
        zh: """
          没有页面用到这个模板，多半改名时拼错了。改正文件名，或删去。
          """,
        en: """
          No page uses this template; its name may be misspelt. Rename or remove it.
          """),
      CatalogueEntry(
        "template.invalid-utf8",
        zh: """
          模板不是 UTF-8 编码，汉字会成为乱码。请另存为 UTF-8。
          """,
        en: """
          The template is not UTF-8. Save it again as UTF-8.
          """),
      CatalogueEntry(
        "template.null-byte",
        zh: """
          模板里有空字符，文件可能损坏。请另存为 UTF-8，或从旧版本恢复。
          """,
        en: """
          The template has a NUL byte and may be damaged. Save it again or restore it.
          """),
      CatalogueEntry(
        "template.unknown-name",
        zh: """
          这个页面没有这样的字段，否则页面上会悄悄留下空白。运行 portal explain 模板名
          .html 可看全部字段。
          """,
        en: """
          The page has no such field. portal explain TEMPLATE.html lists its fields.
          """,
        example: "{{nmae}}  →  {{name}}"),
      CatalogueEntry(
        "template.raw-text",
        zh: """
          三个花括号原样输出，只能用于已经是 HTML 的字段；普通文字要用两个花括号，才不
          会破坏页面。
          """,
        en: """
          Three braces are only for fields of HTML. Write two, so that a text cannot
          break the page.
          """,
        example: "{{{name}}}  →  {{name}}"),
      CatalogueEntry(
        "template.escaped-html",
        zh: """
          这个字段已经是 HTML，用两个花括号会把标签显示成文字。改用三个。
          """,
        en: """
          This field is HTML; with two braces its tags would show. Write three.
          """,
        example: "{{body}}  →  {{{body}}}"),
      CatalogueEntry(
        "template.not-text",
        zh: """
          列表、条件这样的字段不能直接显示，要用一段 {{#名称}}…{{/名称}}。
          """,
        en: """
          A list or a condition cannot be shown itself; it needs a section.
          """,
        example: "{{projects}}  →  {{#projects}}{{name}}{{/projects}}"),
      CatalogueEntry(
        "template.may-be-absent",
        zh: """
          这个字段可能没有值，直接写会留下空白，读者会误以为是零或没有。两种情况都要写
          明。
          """,
        en: """
          The field may have no value and would leave a blank. Say what is shown in
          both cases.
          """,
        example: "{{#area}}{{area}}{{/area}}{{^area}}未报送{{/area}}"),
      CatalogueEntry(
        "template.always-there",
        zh: """
          这个字段总有值，拿它作条件没有意义。去掉外面的标签。
          """,
        en: """
          The field is always there, so it is no condition. Remove the section's tags.
          """,
        example: "{{#name}}{{name}}{{/name}}  →  {{name}}"),
      CatalogueEntry(
        "template.untraced-number",
        zh: """
          这个数是从台账里算出来的，读者要能点开看它怎么来的：算式、记录、条款、截至日
          期。写它的那一段要用到它的每个字段，一般插入 partials/trace 就行；句子里和
          表格里的数用 partials/number。
          """,
        en: """
          The number is worked out from records, and readers must be able to open how:
          formula, records, clause, date. The section on it names each of its fields;
          inserting partials/trace does, or partials/number for a number that is a link.
          """,
        example: "{{#openHubs}}{{>partials/trace}}{{/openHubs}}"),
      CatalogueEntry(
        "template.unknown-partial",
        zh: """
          要插入的模板不存在，请核对名字。
          """,
        en: """
          The template to insert is not there. Check its name.
          """,
        example: "{{>fotter}}  →  {{>footer}}"),
      CatalogueEntry(
        "template.recursive-partial",
        zh: """
          模板直接或间接地插入了自己，永远没有尽头。删去其中一处插入。
          """,
        en: """
          A template inserts itself, directly or by way of another. Remove one
          insertion.
          """),
      CatalogueEntry(
        "template.lost-text",
        zh: """
          继承别的模板时，只有 {{$块}} 里的内容会显示，写在外面的会丢失。把它移进一个
          块里。
          """,
        en: """
          When a template inherits, only what is in its {{$blocks}} is shown. Move
          this into one.
          """),
      CatalogueEntry(
        "template.unknown-block",
        zh: """
          上级模板没有这个名字的块，里面的内容不会显示。请核对名字。
          """,
        en: """
          The parent has no block of this name, so its content would be lost. Check
          the name.
          """),
      CatalogueEntry(
        "template.too-large",
        zh: """
          模板层层插入，展开后太大。减少重复的插入。
          """,
        en: """
          Inserted templates grow too large together. Insert less often.
          """),
      CatalogueEntry(
        "template.too-deep",
        zh: """
          标签嵌套太深，多半是前面少了结束标签。请先检查那里。
          """,
        en: """
          Tags are nested too deeply, often because an earlier one is not closed. Look
          there first.
          """),
      CatalogueEntry(
        "template.unclosed-tag",
        zh: """
          标签以 {{ 开始，却没有 }}。在名称后面补上。
          """,
        en: """
          A tag begins with {{ and has no }}. Add it after the name.
          """,
        example: "{{name  →  {{name}}"),
      CatalogueEntry(
        "template.empty-tag",
        zh: """
          花括号里没有名称。写上字段名，或删去标签。
          """,
        en: """
          There is no name between the braces. Give one, or remove the tag.
          """),
      CatalogueEntry(
        "template.unclosed-section",
        zh: """
          一段以 {{#名称}} 或 {{^名称}} 开始，要以 {{/名称}} 结束。补在该结束的地方。
          """,
        en: """
          A section that opens with {{#name}} or {{^name}} ends with {{/name}}. Add
          it.
          """),
      CatalogueEntry(
        "template.unopened-section",
        zh: """
          这里结束了一段，前面却没有开始。删去它，或补上开始标签。
          """,
        en: """
          A section ends here that was never opened. Remove the tag, or add the
          opening one.
          """),
      CatalogueEntry(
        "template.mismatched-section",
        zh: """
          结束标签的名称与最近开始的一段不同。一段套一段时，里面的先结束。
          """,
        en: """
          This closes another section than the one opened last. Inner sections end
          first.
          """,
        example: "{{#a}}{{#b}}{{/a}}{{/b}}  →  {{#a}}{{#b}}{{/b}}{{/a}}"),
      CatalogueEntry(
        "template.wrong-delimiters",
        zh: """
          换分隔符的写法不对：要两个，中间用空格隔开，不含等号。一般不需要换。
          """,
        en: """
          New delimiters are two, with a space between and no equals sign. They are
          seldom needed.
          """,
        example: "{{=<% %>=}}"),
    ])
}
