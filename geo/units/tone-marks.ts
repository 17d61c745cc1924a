/** Vowel pairs at the end of a syllable whose tone mark the statistics office sets on the first. */
const PAIRS = ['oa', 'oe', 'uy'];
const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** "oà" to "òa" and so on, small and capital, as composed letters. */
const MOVES = new Map(
  PAIRS.flatMap(([first, second]) =>
    TONES.flatMap((tone) =>
      [
        [first!, second!],
        [first!.toUpperCase(), second!],
        [first!.toUpperCase(), second!.toUpperCase()],
      ].map(([a, b]): [string, string] => [
        (a! + b! + tone).normalize('NFC'),
        (a! + tone + b!).normalize('NFC'),
      ]),
    ),
  ),
);
const PATTERN = new RegExp(`(?<![qQ])(${[...MOVES.keys()].join('|')})(?!\\p{L})`, 'gu');

/**
 * A name as the statistics office writes it: NFC, single spaces, and the tone mark on the first vowel
 * of an open "oa", "oe", "uy": Hoà to Hòa, Thuỷ to Thủy; Hoàn and Quý stay as they are.
 */
export function officialSpelling(name: string): string {
  return tidy(name).replace(PATTERN, (pair) => MOVES.get(pair)!);
}

/** NFC, no space at the ends, one space between words. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
