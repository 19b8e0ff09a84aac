// Colours of the policy page, light and dark. A test holds every pair to WCAG AA.

export const theme = `
:root {
  color-scheme: light dark;
  --ground: #fcfbf9;
  --raised: #f3f1ec;
  --line: #d9d5cb;
  --ink: #22262b;
  --quiet: #585e66;
  --accent: #0b5567;
  --on-accent: #ffffff;
  --mark: #e3eef0;
  --fault: #9b1c1c;
  --on-fault: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15181b;
    --raised: #1e2226;
    --line: #373d43;
    --ink: #e8e6e1;
    --quiet: #a9afb6;
    --accent: #8fd0dd;
    --on-accent: #0d2227;
    --mark: #1d3339;
  --fault: #f2a7a0;
  --on-fault: #33100d;
  }
}
`;
