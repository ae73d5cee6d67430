/** The id of a figure as a target: its series and its year, joined by what no id of a dataset holds. */

const JOINT = ' ';

export const targetOf = (series: string, year: number): string => `${series}${JOINT}${year}`;

/** @returns the series' id and the year that a target stands for */
export function figureOf(target: string): { series: string; year: number } {
  const [series = '', year] = target.split(JOINT);
  return { series, year: Number(year) };
}
