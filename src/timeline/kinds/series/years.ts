/** Moments as fractional calendar years, for series that have a figure a year. */

/** Years as calendar years with a middle: a figure of 2024 stands in the middle of 2024. */
export function yearOf(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const [start, end] = [yearStart(year), yearStart(year + 1)];
  return year + (time - start) / (end - start);
}

/** @returns the first moment of a (fractional) year, in ms. */
export function yearStart(year: number): number {
  const whole = Math.floor(year);
  const start = new Date(0).setUTCFullYear(whole, 0, 1);
  const end = new Date(0).setUTCFullYear(whole + 1, 0, 1);
  return start + (end - start) * (year - whole);
}
