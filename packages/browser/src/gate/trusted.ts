// Trusted Types: the policy `temoin` vouches for markup that the page itself declares, and for nothing else.

interface Policy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const same = (text: string) => text;
export let policy: Policy = { createScript: same, createScriptURL: same };
try {
  policy = (window as { trustedTypes?: Factory }).trustedTypes?.createPolicy("temoin", policy) ?? policy;
} catch {
  // The page's `trusted-types` directive does not name us: where it is enforced, scripts stay held.
}
