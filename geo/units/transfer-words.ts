/** What official tables write beside two units, read as what passes from one to the other. */
import { DECREE_SHARES, type TransferKind } from './events';
import { fold } from './names';

/**
 * Compared folded, so that doubled spaces, another Unicode form or a slip of a diacritic ("Nhâp") say
 * the same. The first pattern that fits decides.
 */
const NOTES: readonly [RegExp, TransferKind][] = [
  [/^giu nguyen$/, 'unchanged'],
  [/^doi ten.* tu mot phan /, 'part'],
  [/^doi ten$/, 'renamed'],
  [/^doi (ten )?(va )?(doi )?loai hinh$/, 'kind_changed'],
  [/^nhap toan bo dien tich$/, 'all_land_rest_of_people'],
  [/^(nhap )?toan bo( dien tich( tu nhien)?( va)?( quy mo)? dan so)?$/, 'whole'],
  [/^sap xep toan bo /, 'whole'],
  [/^nhap mot phan dien tich( tu nhien)?( va)? toan bo dan so$/, 'part_of_land_all_people'],
  [/^nhap mot phan dien tich$/, 'land_only'],
  [/^nhap mot phan dan so$/, 'part_of_people_no_land'],
  [/^(nhap )?mot phan( dien tich( tu nhien)?( va)?( quy mo)? dan so)?$/, 'part'],
  [/^phan con lai( |$)/, 'part'],
];

/** The words of this program itself, as its own files write them. */
const OWN = new Map(
  (Object.keys(DECREE_SHARES) as TransferKind[]).map((kind) => [fold(kind), kind]),
);

/** Undefined when the text says nothing known. */
export function transferOfNote(note: string): TransferKind | undefined {
  const folded = fold(note);
  return OWN.get(folded) ?? NOTES.find(([pattern]) => pattern.test(folded))?.[1];
}
