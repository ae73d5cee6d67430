/**
 * As it is loaded, Leaflet writes one piece of markup to see whether the
 * browser draws SVG. Where markup must be trusted (Trusted Types), it alone is:
 * all else that comes as text is refused. Import it before Leaflet.
 */

interface TrustedTypes {
  createPolicy: (name: string, rules: { createHTML: (text: string) => string | null }) => unknown;
}

const PROBE = '<svg/>';

(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === PROBE ? text : null),
});
