/** Kinds as they stand before a name, longest first, so that "Thành phố" is not read as a name. */
const KIND_WORDS = [
  'Thành phố trực thuộc trung ương',
  'Thành phố',
  'Thị trấn',
  'Thị xã',
  'Đặc khu',
  'Phường',
  'Huyện',
  'Quận',
  'Tỉnh',
  'Xã',
] as const;

/**
 * Folds a text for search: lower case, without any diacritic, đ to d, every run of other signs to
 * one space. "Đặc khu Phú Quốc" and "dac  khu phu-quoc" fold alike.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The name without its kind: "Phường Ba Đình" to "Ba Đình", "Phường 1" stays as it is. */
export function shortName(name: string): string {
  const text = name.normalize('NFC').trim();
  for (const word of KIND_WORDS) {
    if (text.startsWith(`${word} `)) {
      const rest = text.slice(word.length + 1).trim();
      return /^\d+$/.test(rest) ? text : rest;
    }
  }
  return text;
}

/** A name as it stands inside a sentence, where its kind is no name: "Tỉnh Cà Mau" to "tỉnh Cà Mau". */
export function nameInSentence(name: string): string {
  const kind = KIND_WORDS.find((word) => name.startsWith(`${word} `));
  return kind === undefined ? name : `${kind[0]!.toLowerCase()}${name.slice(1)}`;
}

const FOLDED_KINDS = KIND_WORDS.map(fold);

/**
 * What a name may be called for short, folded, likeliest first: a text without diacritics does not tell
 * whether "quan thanh" is the district (Quận) Thanh or Quán Thánh, so both are there.
 */
export function looseNames(name: string): string[] {
  const folded = fold(name);
  const kind = FOLDED_KINDS.find((word) => folded.startsWith(`${word} `));
  const bare = kind === undefined ? folded : folded.slice(kind.length + 1);
  return [...new Set([fold(shortName(name)), folded, bare])];
}

/** The English name without its kind: "Lai Chau Province" to "Lai Chau"; cities keep theirs. */
export function shortNameEn(nameEn: string): string {
  return nameEn.replace(/ (Province|Commune|Ward|Township|Special Zone)$/, '');
}
