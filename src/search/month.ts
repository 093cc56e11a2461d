/** The month of a date, counted from the year 0: `2026-11-25…` -> 24322. */
export function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}
