/** What is used of fontverter, which brings no types, and of subset-font, whose own know no `keepFeatures`. */
declare module 'fontverter' {
  export function convert(font: Buffer, to: 'sfnt' | 'woff2'): Promise<Buffer>;
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      variationAxes: { wght: { min: number; max: number } };
      keepFeatures: string[];
    },
  ): Promise<Buffer>;
}
