/** What all parts of a page write with. */
import type { Format } from '../i18n/format.ts';
import type { Strings } from '../i18n/strings.ts';
import type { Address } from '../story/addresses.ts';

export interface Wording {
  strings: Strings;
  format: Format;
  /** Makes the URLs of what texts refer to. */
  address: Address;
}
