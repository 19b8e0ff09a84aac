// Trusted Types: the policy `temoin` vouches for what the page itself declares or writes, and for nothing else.

export interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const same = (text: string) => text;
export let policy: Policy = { createHTML: same, createScript: same, createScriptURL: same };
try {
  policy = (self as { trustedTypes?: Factory }).trustedTypes?.createPolicy("temoin", policy) ?? policy;
} catch {
  // The page's `trusted-types` directive does not name us: where it is enforced, scripts stay held.
}
