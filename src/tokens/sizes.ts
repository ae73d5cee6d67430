/** The one scale of sizes, and how long and how motion goes, as CSS has them. */
export const SIZES = {
  'size-small': '0.875rem',
  'size-body': 'clamp(1.0625rem, 1rem + 0.25vw, 1.25rem)',
  'size-lead': 'clamp(1.25rem, 1.1rem + 0.6vw, 1.625rem)',
  'size-chapter': 'clamp(1.625rem, 1.35rem + 1.1vw, 2.375rem)',
  'size-title': 'min(clamp(2.25rem, 1.75rem + 1.9vw, 3.5rem), 14vw)',
  /** The width of a text's lines, and the least margin beside them. */
  measure: '36rem',
  gutter: 'clamp(1.25rem, 4vw, 4rem)',
} as const;

export const MOTION = {
  move: '700ms',
  ease: 'cubic-bezier(0.4, 0, 0.2, 1)',
} as const;
