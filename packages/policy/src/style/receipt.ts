// Pages of receipts: one column, forms, notices.

export const receipts = `
.temoin-policy > main.receipt { display: block; max-inline-size: 47rem; }
.temoin-policy:has(> main.receipt) > header { max-inline-size: 47rem; }
.temoin-policy main #decided > p { font-size: 1.125rem; font-weight: 600; }
.temoin-policy main .notice { box-sizing: border-box; padding: .75rem 1rem; border: 1px solid var(--line); border-inline-start: .25rem solid var(--accent); border-radius: .25rem; background: var(--mark); }
.temoin-policy main .notice.fault { border-inline-start-color: var(--fault); }
.temoin-policy main form { max-inline-size: 42rem; margin: 1.5rem 0; }
.temoin-policy main form label { display: block; font-weight: 600; }
.temoin-policy main form small { display: block; color: var(--quiet); font-size: .9375rem; }
.temoin-policy main form input:not([type]) {
  box-sizing: border-box;
  inline-size: 100%;
  min-block-size: 2.75rem;
  margin-block-start: .375rem;
  padding: .5rem .75rem;
  border: 1px solid var(--quiet);
  border-radius: .5rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  text-transform: uppercase;
}
.temoin-policy main form input[aria-invalid] { border-color: var(--fault); }
.temoin-policy main fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
.temoin-policy main legend { margin-block-end: .25rem; padding: 0; font-weight: 600; }
.temoin-policy main fieldset label { display: flex; gap: .625rem; align-items: center; min-block-size: 2.75rem; font-weight: inherit; }
.temoin-policy main [type="radio"] { flex: none; inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--accent); }
.temoin-policy main button.grave { border-color: var(--fault); background: var(--fault); color: var(--on-fault); }
@media print {
  .temoin-policy main form { display: none; }
}
`;
