/**
 * Hides small counts of people, and with them as little else as keeps them from being worked out.
 *
 * What is published:
 * - of every unit the totals of all concepts;
 * - of provinces and the country also the detail of all concepts;
 * - of communes the detail of permanent and de facto people only. That of temporary and absent people
 *   is small by nature, and that of registered people would give it away by subtraction.
 *
 * What is guaranteed: of everything published, figures from 1 to threshold - 1 are hidden, and no
 * such figure, of a published or an implied concept, can be told to less than threshold + 1 values by
 * somebody who knows all that is published, that counts are not negative, and every identity between
 * concepts, cells and units. Each rests on other tables that agree with all that is published:
 * exchanges of totals (`protect-totals.ts`), exchanges within the detail of two communes
 * (`protect-detail.ts`), or exchanges within detail that is withheld whole (`withhold.ts`). To hide
 * more than these need never makes a figure easier to tell, so each part may add to the others.
 *
 * Hidden figures of threshold people or more are there to protect the small ones, and may be told
 * more closely. A hidden figure may be zero. A median is shown only where no exchange changes a cell of
 * the broad age that holds it, and is held to be a fact about the single years within its group. Nothing is claimed of what can be concluded from two
 * dates together.
 */
import { type Hidden, WITHHELD } from './mask';
import { conceptsOf, itemsOf, type PeopleTable } from './people-table';
import { protectDetail } from './protect-detail';
import { protectTotals } from './protect-totals';
import { withhold } from './withhold';

/** @param threshold counts from 1 to below it are hidden */
export function protect(table: PeopleTable, threshold: number): Hidden {
  const rows = table.parent.length;
  const hidden: Hidden = {
    totals: new Map(conceptsOf(table.totals).map((concept) => [concept, new Uint8Array(rows)])),
    withheld: Uint8Array.from(table.local, (local) => (local ? WITHHELD.movers : WITHHELD.none)),
    items: new Uint8Array(rows * itemsOf(table.detail).length),
  };
  const exchanges = protectTotals(table, threshold, hidden);
  protectDetail(table, threshold, hidden);
  withhold(table, threshold, hidden, exchanges);
  return hidden;
}
