// Tables: calm lines, wide ones scroll in a region of their own.

export const tables = `
.temoin-policy main .scroll { margin: 0 0 1.25rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .75rem; }
.temoin-policy main table { inline-size: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.5; }
.temoin-policy:lang(ar) main table { font-size: .9375rem; line-height: 1.7; }
.temoin-policy main caption { padding: .75rem 1rem; color: var(--quiet); text-align: start; }
.temoin-policy main th, .temoin-policy main td { padding: .625rem 1rem; vertical-align: top; text-align: start; font-weight: inherit; }
.temoin-policy main thead th { background: var(--raised); font-weight: 600; vertical-align: bottom; }
.temoin-policy main tbody tr { border-block-start: 1px solid var(--line); }
.temoin-policy main tbody th { font-weight: 600; }
.temoin-policy main tbody th { min-inline-size: 8.5rem; }
.temoin-policy main tbody td { min-inline-size: 5.5rem; }
.temoin-policy main tbody tr:target { background: var(--mark); }
.temoin-policy main td p, .temoin-policy main th p { margin: 0; }
.temoin-policy main td p + p { margin-block-start: .25rem; }
.temoin-policy main td small { color: var(--quiet); font-size: inherit; }
.temoin-policy main th p + p { margin-block-start: .25rem; }
.temoin-policy main th code { font-weight: 400; }
.temoin-policy main td code { overflow-wrap: normal; }
@media (max-width: 40rem) {
  .temoin-policy main th, .temoin-policy main td { padding-inline: .75rem; }
  .temoin-policy main tbody td { min-inline-size: 9rem; }
}
`;
