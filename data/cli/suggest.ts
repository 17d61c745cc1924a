/** Letters to insert, delete or replace to turn one word into the other (Levenshtein's distance). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** " Did you mean "x"?" for the nearest of the known words, or nothing when none is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const ranked = known
    .map((other) => ({ other, away: distance(word.toLowerCase(), other) }))
    .sort((a, b) => a.away - b.away);
  const nearest = ranked[0];
  if (!nearest || nearest.away > Math.max(2, nearest.other.length / 3)) return '';
  return ` Did you mean "${nearest.other}"?`;
}
