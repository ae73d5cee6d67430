/** The tokens as CSS: custom properties, and the fallback faces. Writes src/styles/tokens.css (see tests/tokens). */
import { COLOURS, type Hex, type Scheme } from './colours.ts';
import { FALLBACKS, sans, serif } from './faces.ts';
import { MOTION, SIZES } from './sizes.ts';

/** Custom properties, by their names without `--`. */
type Properties = Record<string, string>;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function colourProperties(write: (colour: Record<Scheme, Hex>) => string): Properties {
  return Object.fromEntries(
    Object.entries(COLOURS).map(([name, colour]) => [kebab(name), write(colour)]),
  );
}

const ownFont = ({ family }: { family: string }) => `'${family} Variable', '${family}'`;

/** The fonts that need no download. */
const FALLBACK_FACES = {
  serif: serif.fallbacks.join(', '),
  sans: sans.fallbacks.join(', '),
};

/** @returns the properties with the colours of one scheme and the names of the static fonts: for what is no browser */
export function plainProperties(scheme: Scheme): Properties {
  return {
    ...colourProperties((colour) => colour[scheme]),
    serif: `'${serif.family}', ${FALLBACK_FACES.serif}`,
    sans: `'${sans.family}', ${FALLBACK_FACES.sans}`,
  };
}

/** On a first visit, our fonts are fetched when all else is there, and are for the next page (src/guide/typefaces.ts). */
const FIRST_VISIT = `@media (scripting: enabled) {
  :root:not([data-typefaces]) {
    --serif: ${FALLBACK_FACES.serif};
    --sans: ${FALLBACK_FACES.sans};
  }
}
`;

function block(selector: string, declarations: readonly string[]): string {
  return `${selector} {\n${declarations.map((each) => `  ${each};\n`).join('')}}\n`;
}

const declarations = (properties: Properties) =>
  Object.entries(properties).map(([name, value]) => `--${name}: ${value}`);

const percent = (share: number) => `${Number((100 * share).toFixed(1))}%`;

/** Ascent and descent are shares of the adjusted size, and ours are shares of the font's. */
function fallbackFace({ name, of, cut, local, adjust }: (typeof FALLBACKS)[number]): string {
  return block('@font-face', [
    `font-family: '${name}'`,
    cut,
    `src: ${local.map((font) => `local('${font}')`).join(', ')}`,
    `size-adjust: ${adjust}%`,
    `ascent-override: ${percent((100 * of.ascent) / adjust)}`,
    `descent-override: ${percent((100 * of.descent) / adjust)}`,
    'line-gap-override: 0%',
  ]);
}

/** @returns the content of src/styles/tokens.css */
export function tokensCss(): string {
  const all = {
    ...colourProperties(({ light, dark }) => `light-dark(${light}, ${dark})`),
    serif: `${ownFont(serif)}, ${FALLBACK_FACES.serif}`,
    sans: `${ownFont(sans)}, ${FALLBACK_FACES.sans}`,
    ...SIZES,
    ...MOTION,
  };
  return [
    '/* Generated from src/tokens: change it there, then run `npm test -- tests/tokens -u`. */\n',
    ...FALLBACKS.map(fallbackFace),
    block(':root', ['color-scheme: light dark', ...declarations(all)]),
    FIRST_VISIT,
  ].join('\n');
}
