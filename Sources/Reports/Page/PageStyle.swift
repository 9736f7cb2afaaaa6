/// How pages look: on a wide screen, on a phone, and on A4 paper in black and white. No picture, font or file beside it.
///
/// Nothing is said by colour alone: grades carry a shape and a word, outcomes a sign and a word, and marked words are
/// underlined and numbered. Text stands out from its ground by at least 4.5 to 1.
enum PageStyle {
  static let css: StaticString = """
    :root { --ink: #1a1a1a; --soft: #474747; --line: #8a8a8a; --ground: #f4f3ef; --link: #0b3d91 }
    * { box-sizing: border-box }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
    body { margin: 0; color: var(--ink); background: #fff; overflow-wrap: break-word;
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif }
    header, nav, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem }
    header { padding-top: 1.5rem }
    footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line);
      color: var(--soft) }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance }
    h1 { font-size: 1.9rem; margin: 0 0 .25rem }
    h2 { font-size: 1.45rem; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 3px solid var(--ink) }
    h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem }
    h4 { font-size: 1rem; margin: 1.5rem 0 .5rem }
    p, ul, ol, dl { margin: .5rem 0 }
    main > p, section > p, li > p { max-width: 46rem }
    a { color: var(--link) }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
    :target { outline: 2px solid var(--ink); outline-offset: 3px }
    .skip { position: absolute; left: -99rem }
    .skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: #fff; z-index: 1 }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    .soft { color: var(--soft) }
    .small { font-size: .875rem }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none }
    nav a { display: inline-block; padding: .2rem 0 }
    .verdict { margin: 1.25rem 0; padding: 1rem 1.25rem; background: var(--ground); border-left: 6px solid var(--ink) }
    .verdict p { margin: .25rem 0 }
    .verdict .grade { font-size: 1.35rem }
    ul.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; padding: 0;
      list-style: none; margin: 1.25rem 0 }
    ul.tiles li { background: var(--ground); border-left: 6px solid var(--ink); padding: .75rem 1rem; break-inside: avoid }
    ul.tiles span { display: block }
    ul.tiles .figure { font-size: 1.6rem; font-weight: 700; line-height: 1.2 }
    ul.tiles .note { color: var(--soft); font-size: .875rem }
    .warning { border: 3px double var(--ink); padding: .75rem 1rem; margin: 1rem 0 }
    .grade { font-weight: 700; white-space: nowrap; padding: 0 .45em; border: 2px solid var(--ink); border-radius: 3px;
      display: inline-block; background: #fff }
    .grade .shape { letter-spacing: .05em }
    .grade.upper { color: #0a4a22; border-color: #0a4a22 }
    .grade.middle { color: #6b3a00; border-color: #6b3a00; border-style: dashed }
    .grade.last { color: #fff; background: #8c1414; border-color: #8c1414 }
    .grade.none { border-style: dotted; font-weight: 400 }
    .outcome { font-weight: 700; white-space: nowrap }
    .tag { display: inline-block; border: 1px solid var(--ink); padding: 0 .35em; font-size: .8125rem; font-weight: 700;
      border-radius: 2px }
    .tag.urgent { background: var(--ink); color: #fff }
    table { border-collapse: collapse; width: 100%; margin: .5rem 0 }
    caption { text-align: left; font-weight: 700; padding: .25rem 0 }
    th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #c4c4c4 }
    thead th { border-bottom: 2px solid var(--ink) }
    tbody th { font-weight: 600 }
    td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; padding-right: 1rem }
    .scroll { position: relative; overflow-x: auto; margin: .75rem 0 }
    .criteria td:first-child, .criteria th:first-child { width: 8.5rem }
    ol.mend { padding-left: 0; list-style: none; counter-reset: mend }
    ol.mend > li { counter-increment: mend; padding: .9rem 0 .9rem 3rem; border-top: 1px solid #c4c4c4;
      position: relative }
    ol.mend > li::before { content: counter(mend); position: absolute; left: 0; top: .75rem; font-size: 1.5rem;
      font-weight: 700; line-height: 1.2 }
    ol.mend h3 { margin: 0 0 .25rem }
    ol.mend p { margin: .3rem 0 }
    blockquote { margin: .4rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); max-width: 46rem }
    ol.questions li { margin: .6rem 0; max-width: 46rem }
    .thread td ul, .thread th ul { margin: 0; padding: 0; list-style: none }
    .thread li + li { margin-top: .5rem }
    .basis { display: block; color: var(--soft); font-size: .875em; font-weight: 400 }
    .gap { font-weight: 700 }
    details { margin: .75rem 0 }
    summary { cursor: pointer; font-weight: 600; padding: .3rem 0 }
    .words { padding: .25rem 1.25rem; border: 1px solid var(--line); background: #fff; max-width: 50rem }
    .words p { margin: .6rem 0 }
    .words .listed { padding-left: 1.25rem }
    .words .row { border-top: 1px solid #c4c4c4; margin: .6rem 0 }
    .words .row p { margin: .35rem 0 }
    .words .column { display: block; color: var(--soft); font-size: .8125rem }
    mark { color: inherit; background: #fff2b8; border-bottom: 2px solid #7a4d00; padding-bottom: 1px;
      -webkit-box-decoration-break: clone; box-decoration-break: clone }
    mark.several { border-bottom-style: double; border-bottom-width: 4px }
    mark.asked { background: #e6effa; border-bottom: 2px dotted #1d4a80 }
    .note-link { display: inline-block; min-width: 1.6rem; margin: 0 .1rem; padding: 0 .3rem; text-align: center;
      font-size: .8125rem; line-height: 1.5rem; font-weight: 700; text-decoration: none; color: var(--ink);
      background: #fff; border: 1px solid var(--ink); border-radius: .8rem }
    ul.notes { padding: 0; list-style: none; max-width: 50rem }
    ul.notes > li { margin: .9rem 0; padding-left: 3rem; position: relative }
    ul.notes .number { position: absolute; left: 0; top: 0; min-width: 1.9rem; text-align: center; font-weight: 700;
      border: 1px solid var(--ink); border-radius: 1rem; line-height: 1.6rem; font-size: .875rem }
    ul.notes .number.missing { border-style: dashed }
    ul.faults { margin: .25rem 0; padding-left: 1.1rem }
    ul.faults li { margin: .35rem 0 }
    .todo { display: block }
    dl.facts { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .35rem 1rem; max-width: 56rem }
    dl.facts dt { font-weight: 600 }
    dl.facts dd { margin: 0; min-width: 0 }
    .hash { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .8125rem; overflow-wrap: anywhere }
    .key { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; list-style: none }
    .counts tbody th, .batch tbody th { min-width: 13rem }
    .batch td, .batch th { padding-right: .9rem }
    .batch td.cell { white-space: nowrap }
    .chart { margin: 1rem 0; max-width: 46rem }
    .chart svg { display: block; height: auto }
    .chart .scroll { margin: 0 }
    @media (max-width: 44rem) {
      .chart svg { min-width: 34rem }
      .chart td, .chart th, .chart td.number, .chart th.number { padding-right: .4rem; font-size: .875rem }
      h1 { font-size: 1.5rem }
      h2 { font-size: 1.25rem }
      header, nav, main, footer { padding-left: .9rem; padding-right: .9rem }
      .scroll > table { min-width: 38rem }
      .scroll > table.stacked { min-width: 0 }
      .counts tbody th { position: sticky; left: 0; background: #fff; min-width: 8.5rem }
      .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block }
      .stacked caption { display: block }
      .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      .stacked tr { border-bottom: 2px solid var(--line); padding: .6rem 0 }
      .stacked tbody th, .stacked tbody td { border: 0; padding: .15rem 0; text-align: left }
      .stacked tbody td::before { content: attr(data-column) ": "; font-weight: 600 }
      .grades.stacked td.cell::before { content: none }
      .thread.stacked td::before { display: block; color: var(--soft); padding-top: .4rem }
      .batch.stacked td.cell { display: inline-block; min-width: 6.2rem; padding-right: .5rem }
      .criteria td:first-child, .criteria th:first-child { width: 6.5rem }
      .criteria .outcome, .verdict .grade { white-space: normal }
      .words { padding: .1rem .75rem }
      ol.mend > li, ul.notes > li { padding-left: 2.4rem }
      dl.facts { grid-template-columns: 1fr; gap: 0 }
      dl.facts dd { margin-bottom: .5rem }
    }
    @media print {
      @page { size: A4; margin: 16mm 15mm 18mm }
      body { font-size: 10pt; line-height: 1.4 }
      header, nav, main, footer { max-width: none; padding-left: 0; padding-right: 0 }
      nav, .skip, .back { display: none }
      a { color: inherit }
      details::details-content { content-visibility: visible; display: block; block-size: auto }
      summary { list-style: none }
      .scroll { overflow: visible }
      .chart { break-inside: avoid }
      .chart svg { min-width: 0 }
      .scroll > table { min-width: 0 }
      @page wide { size: A4 landscape }
      section:has(.wide) { page: wide }
      .wide { font-size: 8pt }
      .batch td, .batch th { padding-right: .4em }
      .counts tbody th, .batch tbody th { min-width: 0 }
      h2, h3, h4, caption, summary { break-after: avoid }
      .fresh { break-before: page; border-top: 0; padding-top: 0; margin-top: 0 }
      tr, blockquote, ol.mend > li, ol.questions > li, .verdict, .warning, ul.faults > li { break-inside: avoid }
      thead { display: table-header-group }
      p, li { orphans: 3; widows: 3 }
      .grade, .grade.upper, .grade.middle, .grade.last { color: #000; background: #fff; border-color: #000 }
      .grade.last { border-style: double; border-width: 4px }
      mark, mark.asked { background: none; border-color: #000 }
      .verdict, .words { background: none }
    }
    """
}
