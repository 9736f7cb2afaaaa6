import CXlsxWriter

/// The formats of a workbook, each made once.
struct Styles {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private struct Key: Hashable {
    let style: Cell.Style
    let number: Number
  }

  private enum Number: CaseIterable {
    case general, share, day
  }

  private let formats: [Key: Format]

  init(book: UnsafeMutablePointer<lxw_workbook>) {
    var formats: [Key: Format] = [:]
    // In one order, so that the file numbers its formats alike every time.
    for style in Cell.Style.allCases {
      for number in Number.allCases {
        guard let format = workbook_add_format(book) else { continue }
        Styles.set(style, on: format)
        switch number {
        case .general: break
        case .share: format_set_num_format(format, "0.0%")
        case .day:
          format_set_num_format(format, "dd/mm/yyyy")
          format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        }
        formats[Key(style: style, number: number)] = format
      }
    }
    self.formats = formats
  }

  /// The format of a cell.
  func format(of cell: Cell) -> Format? {
    let number: Number =
      switch cell.value {
      case .share: .share
      case .day: .day
      default: .general
      }
    return formats[Key(style: cell.style, number: number)]
  }

  private static func set(_ style: Cell.Style, on format: Format) {
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style {
    case .plain: break
    case .heading:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, 0xE7E6E1)
      format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
    case .strong: format_set_bold(format)
    case .wrapped: format_set_text_wrap(format)
    case .input:
      format_set_text_wrap(format)
      format_set_unlocked(format)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xFFFBE6)
    }
  }
}
