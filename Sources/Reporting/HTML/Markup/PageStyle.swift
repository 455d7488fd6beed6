/// The style of the page: light and dark, wide and narrow, screen and paper.
///
/// Colours are those of Okabe and Ito, which people with any of the common colour deficiencies tell
/// apart; no outcome
/// rests on colour alone.
enum PageStyle {
  /// The whole style sheet.
  static var sheet: Markup { .joined([colours, text, tables, charts, folds, paper]) }

  private static let colours = Markup.fixed(
    """
    :root{--paper:#fff;--panel:#f5f6f8;--ink:#1b1f24;--soft:#59636e;--line:#d5dae0;--link:#0b5cad;
    --good:#00689e;--bad:#b84a00;--open:#8a6100;--blank:#66707a;--free:#8a4a75;
    --v4:#0072b2;--v6:#c65100;--used:#0072b2;--area:#a9d3ec;--band:#e3e8ee;color-scheme:light dark}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14171a;--panel:#1e2328;--ink:#e8eaed;
    --soft:#a3adb8;
    --line:#39424b;--link:#7cc0ff;--good:#6cc1f2;--bad:#ff9a52;--open:#f0c04d;--blank:#a3adb8;--free:#dda3c8;
    --v4:#56b4e9;--v6:#ff9a52;--used:#56b4e9;--area:#25506b;--band:#2d353d}}

    """)

  private static let text = Markup.fixed(
    """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;padding:24px 24px 64px;max-width:1232px;background:var(--paper);color:var(--ink);
    font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","PingFang SC",
    "Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",
    sans-serif;
    overflow-wrap:break-word}
    h1{font-size:26px;line-height:1.3;margin:4px 0 16px}
    h2{font-size:20px;margin:44px 0 12px;padding-top:10px;border-top:2px solid var(--ink)}
    h3{font-size:16px;margin:20px 0 8px}
    a{color:var(--link)}
    p{margin:8px 0}
    code{font:0.88em ui-monospace,"SF Mono",Consolas,"Liberation Mono","Noto Sans Mono",monospace;
    color:var(--soft)}
    .kind,.hint,.notes{color:var(--soft)}
    .kind{margin:0}
    .hint,.notes{font-size:13px}
    .notes{padding-left:18px;margin:8px 0}
    .empty{padding:12px 14px;background:var(--panel);border-left:4px solid var(--blank)}
    .facts,.figures{display:flex;flex-wrap:wrap;gap:8px 28px;margin:12px 0}
    dt{font-size:12px;color:var(--soft)}
    dd{margin:0;font-variant-numeric:tabular-nums}
    .coverage{margin:14px 0 4px}
    .coverage-bar{display:block;width:100%;height:8px;margin-top:6px}
    .circuits{fill:var(--band)}.measurable{fill:var(--area)}.measured{fill:var(--used)}
    .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(132px,1fr));gap:10px;list-style:none;
    margin:16px 0;padding:0}
    .tiles li{background:var(--panel);padding:10px 12px;border-radius:6px;display:flex;flex-direction:column}
    .tiles b{font-size:24px;line-height:1.25;font-variant-numeric:tabular-nums}
    .tiles small{color:var(--soft)}
    nav{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:14px}
    nav .without{color:var(--soft)}
    .outcome{display:inline-flex;align-items:center;gap:4px;white-space:nowrap}
    .shape{width:12px;height:12px;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;
    stroke-linejoin:round}
    span.good{color:var(--good)}span.bad{color:var(--bad);font-weight:600}span.open{color:var(--open)}
    span.blank{color:var(--blank)}span.free{color:var(--free)}
    .legend{display:inline-flex;margin-left:8px;flex-wrap:wrap;gap:0 6px;font-size:14px}
    .count{font-variant-numeric:tabular-nums;margin:0 10px 0 0}

    """)

  private static let tables = Markup.fixed(
    """
    .scroll{overflow-x:auto;max-width:100%;margin:8px 0;background:linear-gradient(to right,
    var(--paper) 40%,transparent),
    linear-gradient(to left,var(--paper) 40%,transparent) 100% 0,linear-gradient(to right,var(--line),
    transparent),
    linear-gradient(to left,var(--line),transparent) 100% 0;background-repeat:no-repeat;
    background-size:36px 100%,36px 100%,12px 100%,12px 100%;background-attachment:local,local,scroll,scroll}
    .scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    table{border-collapse:collapse;font-size:14px;line-height:1.4;min-width:min(100%,420px)}
    caption{text-align:left;font-weight:600;padding:4px 0 8px}
    caption span{display:block;max-width:min(100vw - 32px,1132px)}
    th,td{padding:5px 10px 5px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    th:last-child,td:last-child{padding-right:4px}
    th{font-weight:600;font-size:13px;color:var(--soft);vertical-align:bottom;
    border-bottom:1px solid var(--ink)}
    td{min-width:9em}
    .short{white-space:nowrap}
    td.short{min-width:0}
    th.number,td.number{text-align:right;white-space:nowrap;min-width:0;font-variant-numeric:tabular-nums}
    .missing{color:var(--soft)}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

    """)

  private static let charts = Markup.fixed(
    """
    figure{margin:12px 0}
    figcaption{font-size:13px;color:var(--soft)}
    .difference{display:inline-flex;align-items:center;gap:8px}
    .difference .bar{width:120px;height:14px;flex:none}
    .difference .amount{font-variant-numeric:tabular-nums;font-size:13px}
    .allowed{fill:var(--band)}.moved{fill:var(--v6)}.zero{stroke:var(--ink)}
    .outcomes{display:block;width:100%;height:14px;margin:8px 0}
    .outcomes rect{stroke:var(--paper);stroke-width:1}
    rect.good{fill:var(--good)}rect.bad{fill:var(--bad)}rect.open{fill:var(--open)}
    rect.blank{fill:var(--band)}rect.free{fill:var(--free)}
    .strip svg{display:block;width:100%;height:34px;margin-top:4px;border:1px solid var(--line)}
    rect.used{fill:var(--used)}
    .strip .free{fill:var(--paper)}.strip .area{fill:var(--area);stroke:var(--paper);stroke-width:1}
    .meter svg{width:84px;height:10px;flex:none;border:1px solid var(--line)}
    .meter .free{fill:var(--panel)}
    .plot svg[role]{display:block;width:100%}
    .plot text{font-size:12px;fill:var(--ink)}
    .plot .tick{text-anchor:middle;fill:var(--soft);font-variant-numeric:tabular-nums}
    .plot .name{font-weight:600}
    .plot .silence{fill:var(--soft)}
    .grid line{stroke:var(--line)}
    .ipv4{color:var(--v4)}.ipv6{color:var(--v6)}
    .range{stroke:currentColor;stroke-width:4;stroke-linecap:round;opacity:.45}
    .p95{stroke:currentColor;stroke-width:2}
    .median{fill:var(--paper);stroke:currentColor;stroke-width:2}
    .ipv4 .median{fill:currentColor}
    .key{display:flex;flex-wrap:wrap;gap:2px 16px;list-style:none;margin:6px 0 10px;padding:0;font-size:13px}
    .key li{display:flex;align-items:center;gap:4px}

    """)

  private static let folds = Markup.fixed(
    """
    details{border-bottom:1px solid var(--line);padding:2px 0}
    summary{cursor:pointer;padding:6px 0}
    summary .count{margin-left:6px}
    .branch,.leaf{border:0;padding:0}
    .branch>summary,.leaf{padding:6px 0;border-bottom:1px solid var(--line)}
    .children{padding-left:20px}
    .leaf{padding-left:15px}
    .node{margin-right:10px}
    .prefixes{margin-right:14px;font:13px ui-monospace,"SF Mono",Consolas,"Liberation Mono",
    "Noto Sans Mono",monospace}
    .segments{font-size:13px;color:var(--soft)}
    .meters{display:flex;flex-wrap:wrap;gap:0 28px;padding-left:15px}
    .leaf .meters{padding-left:0}
    .meter{display:flex;align-items:center;gap:8px;font-size:13px;font-variant-numeric:tabular-nums;
    flex:0 1 440px}
    .family{width:34px;flex:none}
    @media (max-width:600px){body{padding:16px 16px 48px}h1{font-size:21px}h2{font-size:18px;margin-top:34px}
    .facts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:8px 16px}
    .tiles{grid-template-columns:repeat(2,1fr)}.children{padding-left:12px}.meter svg{width:36px}
    .meter{gap:6px}}

    """)

  private static let paper = Markup.fixed(
    """
    @page{size:A4;margin:14mm}
    @media print{body{padding:0;max-width:none;font-size:10pt}nav{display:none}h2{margin-top:18pt}
    h2,h3,caption,figcaption,summary{break-after:avoid}
    tr,figure,.tiles li,.leaf{break-inside:avoid}
    .plot{break-inside:auto}
    thead{display:table-header-group}
    .scroll{overflow:visible;background:none}table{font-size:7.5pt;min-width:0}th,td{padding-right:5px}
    th.number,th.short{white-space:normal}td.short{white-space:normal;min-width:3.2em}td{min-width:0}
    details::details-content{content-visibility:visible;display:block;block-size:auto}
    svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """)
}
