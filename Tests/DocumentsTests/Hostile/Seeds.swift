@testable import Documents

/// Small files of every kind that is read, made by hand, for tests that damage them.
enum Seeds {
  static let all: [(name: String, bytes: [UInt8])] = [
    ("docx", docx), ("odt", odt), ("fodt", fodt), ("html", Array(html.utf8)), ("rtf", Array(rtf.utf8)),
    ("text", Array(text.utf8)), ("xml", Array(interchange.utf8)),
  ]

  private static let docx: [UInt8] = {
    var file = DocxFile(
      p("Section B: Special educational needs", "<w:pStyle w:val='H'/>")
        + p("Sam has <dyslexia>.".replacing("<", "&lt;"))
        + "<w:tbl><w:tr>" + tc(p("Need"), "<w:gridSpan w:val='2'/>") + "</w:tr><w:tr>" + tc(p("a"), "<w:vMerge/>")
        + tc(p("b")) + "</w:tr></w:tbl><w:p><w:del>" + r("gone") + "</w:del><w:ins>" + r("new") + "</w:ins></w:p>")
    file.styles = "<w:style w:styleId='H' w:type='paragraph'><w:name w:val='heading 1'/></w:style>"
    return file.bytes
  }()

  private static let odtBody =
    "<office:body><office:text><text:h text:outline-level='1'>Section E</text:h><text:list text:style-name='L'><text:list-item><text:p>one <text:span text:style-name='T'>two</text:span></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>cell</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table><text:p>x<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p></office:text></office:body>"

  private static let namespaces =
    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:t' xmlns:table='urn:b' xmlns:draw='urn:d'"

  private static let odt: [UInt8] = {
    var zip = StoredZip()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    zip.add("content.xml", Array("<office:document-content \(namespaces)>\(odtBody)</office:document-content>".utf8))
    return zip.finished()
  }()

  private static let fodt = Array(
    "<office:document \(namespaces) office:mimetype='application/vnd.oasis.opendocument.text'>\(odtBody)</office:document>"
      .utf8)

  private static let html =
    "<!DOCTYPE html><html><head><meta charset=utf-8><style>.x{display:none}</style></head><body><h1>Section F</h1><ol start=2><li>one<ul><li>two</ul></ol><table><tr><th colspan=2>Need<tr><td rowspan=2>a<td>b &amp; c<tr><td><input type=checkbox checked></table><dl><dt>Name<dd>Sam</dl><p class=x>hidden<del>gone</del><select><option>a<option selected>b</select><details><summary>More</summary>text</details></body></html>"

  private static let rtf =
    #"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset2 Wingdings;}}{\stylesheet{\s1 heading 1;}}\pard\s1 Section B\par\pard\plain a\'e9\u8217 ?{\b bold}{\footnote note}\par\trowd\clvmgf\cellx1000\cellx2000\pard\intbl one\cell two\cell\row\trowd\clvmrg\cellx1000\cellx2000\pard\intbl\cell\itap2 in\nestcell{\*\nesttableprops\trowd\cellx1\nestrow}\itap1\cell\row\pard{\f1 \'fe}{\listtext 1.\tab}item\par{\*\bin3 }}}}}"#

  private static let text =
    "EDUCATION, HEALTH AND CARE PLAN\n\nName: Sam\n\nSection A: Views\n- likes drawing\n- likes maps\n\nSection B\tNeeds\n1. reading\n   and writing\n2. maths\n\n| Need | Help |\n|------|------|\n| a    | b    |\n\u{0C}Page 2 of 3\nSection E: Outcomes\nBy July 2027 Sam will read.\n"

  private static let interchange =
    "<ehcPlan xmlns='urn:x' status='final'><subject><name>Sam</name></subject><section code='B'><heading>Needs</heading><p>text</p><item kind='need' id='n1'>reading</item></section></ehcPlan>"
}

extension String {
  fileprivate func replacing(_ from: String, _ to: String) -> String {
    split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
  }
}
