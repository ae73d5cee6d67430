/**
 * When Leaflet loads, it sets `innerHTML` once to test for SVG. The page's content security policy requires Trusted
 * Types; this default policy allows that one string and refuses all others. A module of its own, because it must be
 * evaluated before Leaflet: import it first.
 */

interface TrustedTypes {
  createPolicy: (name: string, rules: { createHTML: (text: string) => string | null }) => unknown;
}

const PROBE = '<svg/>';

(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === PROBE ? text : null),
});
