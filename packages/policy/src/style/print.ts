// On paper: no controls, no contents, every address written out, tables in full.

export const print = `
@media print {
  :root { --ground: #fff; --raised: #fff; --line: #999; --ink: #000; --quiet: #333; --accent: #000; }
  @page { margin: 18mm 15mm; }
  .temoin-policy { font-size: 10pt; line-height: 1.45; }
  .temoin-policy > .skip, .temoin-policy > header nav, .temoin-policy .contents, .temoin-policy main button,
  .temoin-policy [id^="temoin-"] { display: none; }
  .temoin-policy > header, .temoin-policy > main { display: block; max-inline-size: none; padding: 0; }
  .temoin-policy main p, .temoin-policy main ul, .temoin-policy main dl { max-inline-size: none; }
  .temoin-policy main h1 { font-size: 18pt; }
  .temoin-policy main h2 { font-size: 13pt; }
  .temoin-policy main section { padding-block: 5mm 0; }
  .temoin-policy main h2, .temoin-policy main h3, .temoin-policy main caption { break-after: avoid; }
  .temoin-policy main tr, .temoin-policy main dl > div, .temoin-policy main .state { break-inside: avoid; }
  .temoin-policy main .scroll { overflow: visible; border: 0; }
  .temoin-policy main table { font-size: 7.5pt; line-height: 1.35; }
  .temoin-policy main th, .temoin-policy main td { padding: 1mm 1.5mm; }
  .temoin-policy main thead th { white-space: normal; border-block-end: 1px solid var(--line); }
  .temoin-policy main caption { padding-inline: 0; }
  .temoin-policy main tbody td { min-inline-size: 0; }
  .temoin-policy main a[href^="http"]::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
}
`;
