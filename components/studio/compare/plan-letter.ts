/** The letter of a plan by its place: A, B, … Z, AA. */
export function planLetter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : planLetter(Math.floor(place / 26) - 1) + last;
}
