/** Which way a language is written. */

/** The languages that are written from right to left, by their codes. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(-|$)/;

/** @returns the direction of a language (`fa`, `en-GB`), as HTML names it. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
