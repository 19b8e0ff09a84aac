// The page itself: measure, contents beside the text on wide screens, header, links, control.
// Every selector starts at .temoin-policy > so that none reaches the banner, which shares this page.

export const page = `
.temoin-policy {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", "Geeza Pro", sans-serif;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
.temoin-policy:lang(ar) { line-height: 1.8; }
.temoin-policy > header, .temoin-policy > main {
  box-sizing: border-box;
  max-inline-size: 84rem;
  margin-inline: auto;
  padding-inline: clamp(1rem, 3vw, 2.5rem);
}
.temoin-policy > header {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  align-items: center;
  gap: .25rem 2rem;
  padding-block: .75rem;
}
.temoin-policy > header ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
.temoin-policy > header a { display: inline-block; padding-block: .375rem; }
.temoin-policy > header .site { font-weight: 600; }
.temoin-policy > header [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.temoin-policy > .skip { position: absolute; inset-block-start: 0; inset-inline-start: 1rem; padding: .75rem 1rem; background: var(--ground); }
.temoin-policy > .skip:not(:focus) { transform: translateY(-120%); }
.temoin-policy > header a, .temoin-policy > main a, .temoin-policy > .skip {
  color: var(--accent);
  text-decoration-thickness: .06em;
  text-underline-offset: .2em;
}
.temoin-policy > header a:hover, .temoin-policy > main a:hover { text-decoration-thickness: .14em; }
.temoin-policy > header :focus-visible, .temoin-policy > main :focus-visible, .temoin-policy > .skip:focus-visible {
  outline: .1875rem solid var(--accent);
  outline-offset: .1875rem;
  border-radius: .125rem;
}
.temoin-policy main:focus { outline: none; }

.temoin-policy .contents { font-size: .9375rem; line-height: 1.4; }
.temoin-policy .contents h2 { margin: 0 0 .5rem; font-size: inherit; color: var(--quiet); }
.temoin-policy .contents ol { margin: 0; padding: 0; list-style: none; columns: 16rem; column-gap: 2rem; }
.temoin-policy .contents li { break-inside: avoid; }
.temoin-policy .contents a { display: block; padding-block: .3125rem; text-decoration: none; }
.temoin-policy .contents a:hover { text-decoration: underline; }
.temoin-policy > main { padding-block: 1.5rem 5rem; overflow-wrap: break-word; }
@media (min-width: 68rem) {
  .temoin-policy > main { display: grid; grid-template: auto 1fr / 15rem minmax(0, 1fr); column-gap: 3rem; }
  .temoin-policy .lead, .temoin-policy .parts { grid-column: 2; }
  .temoin-policy .contents {
    position: sticky;
    inset-block-start: 0;
    grid-area: 1 / 1 / span 2;
    align-self: start;
    box-sizing: border-box;
    max-block-size: 100vh;
    overflow-y: auto;
    padding-block: .75rem 2rem;
  }
  .temoin-policy .contents ol { columns: auto; }
}
@media (max-width: 67.99rem) {
  .temoin-policy .contents { margin-block: 1.5rem 1rem; padding: 1rem 1.25rem; background: var(--raised); border-radius: .75rem; }
}

.temoin-policy main h1 { margin: 0 0 1rem; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); line-height: 1.2; text-wrap: balance; }
.temoin-policy main h2 { margin: 0 0 .75rem; font-size: 1.375rem; line-height: 1.3; text-wrap: balance; }
.temoin-policy main h3 { margin: 1.75rem 0 .5rem; font-size: 1.0625rem; line-height: 1.4; }
.temoin-policy main section { padding-block: 2rem .5rem; }
.temoin-policy main section + section { border-block-start: 1px solid var(--line); }
.temoin-policy main section, .temoin-policy main [id] { scroll-margin-block-start: 1rem; }
.temoin-policy main p, .temoin-policy main ul, .temoin-policy main dl { max-inline-size: 42rem; margin: 0 0 1rem; }
.temoin-policy main ul { padding-inline-start: 1.25rem; }
.temoin-policy main li { margin-block: .25rem; }
.temoin-policy main .lead p { font-size: 1.125rem; }
.temoin-policy main .lead p + p { font-size: 1rem; color: var(--quiet); }
.temoin-policy main dl > div { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); gap: .125rem 1.5rem; padding-block: .4375rem; }
.temoin-policy main dl > div + div { border-block-start: 1px solid var(--line); }
.temoin-policy main dt { color: var(--quiet); }
.temoin-policy main dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 34rem) {
  .temoin-policy main dl > div { grid-template-columns: minmax(0, 1fr); }
}
.temoin-policy main code {
  padding: .0625em .3125em;
  border-radius: .25rem;
  background: var(--raised);
  font: .9em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  overflow-wrap: anywhere;
}
.temoin-policy main a code { background: none; padding: 0; }
.temoin-policy main :is(dt, small) code { color: inherit; }
.temoin-policy main dt code { white-space: nowrap; }

.temoin-policy main .state { box-sizing: border-box; padding: .75rem 1rem; border: 1px solid var(--line); border-inline-start: .25rem solid var(--accent); border-radius: .25rem; background: var(--raised); }
.temoin-policy main .state span { display: block; color: var(--quiet); font-size: .9375rem; }
.temoin-policy main .state output { font-weight: 500; overflow-wrap: anywhere; }
.temoin-policy main button {
  min-block-size: 2.75rem;
  padding: .5rem 1.25rem;
  border: 1px solid var(--accent);
  border-radius: .5rem;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
.temoin-policy main button:hover { text-decoration: underline; text-underline-offset: .2em; }
@media (scripting: none) {
  .temoin-policy main .control { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  html:has(.temoin-policy) { scroll-behavior: smooth; }
}
`;
