/** What we use of subset-font (its own types are older than the option that names features). */
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
