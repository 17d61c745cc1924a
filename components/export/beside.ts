/** What files say of two maps that stand beside each other: every row tells on which units it is. */
import type { Topology } from 'topojson-specification';
import type { ChoroplethAnswer, UnitsAnswer } from '../answers';
import { noteSentence, type Words } from '../states/note-sentence';
import { formatDate, type Language } from '../theme';
import type { ToldCollection } from './geojson';
import type { About, Sheet } from './sheet';

/** The map at the other side: its figures, the units they are of, and their outlines. */
export interface OtherSide {
  answer: ChoroplethAnswer;
  units: UnitsAnswer;
  boundaries: () => Promise<Topology>;
}

/** Names the other edition, and adds what must be known of its figures. */
export function aboutBoth(
  about: About,
  { question, notes }: Pick<ChoroplethAnswer, 'question' | 'notes'>,
  t: Words,
  language: Language,
): About {
  const date = formatDate(question.edition, language);
  const side = t('compare.side', { date });
  const [title, ...rest] = about.lines;
  return {
    ...about,
    lines: [...(title ? [title] : []), [t('compare.picture'), date], ...rest],
    notes: [...about.notes, ...notes.map((note) => `${side}: ${noteSentence(note, t, language)}`)],
  };
}

/** The rows of both sides below each other, each with the day of its units in front. */
export function sheetOfBoth(
  sides: readonly { edition: string; sheet: Sheet }[],
  header: string,
): Sheet {
  return {
    columns: [{ header, kind: 'text' }, ...(sides[0]?.sheet.columns ?? [])],
    rows: sides.flatMap(({ edition, sheet }) => sheet.rows.map((row) => [edition, ...row])),
  };
}

/** The units of both sides; a code may stand twice, on the ground of either day. */
export function collectionOfBoth(
  sides: readonly { edition: string; collection: ToldCollection }[],
): ToldCollection {
  const { about, type } = sides[0]!.collection;
  const features = sides.flatMap(({ edition, collection }) =>
    collection.features.map((feature) => ({
      ...feature,
      id: `${feature.id}@${edition}`,
      properties: { ...feature.properties, edition },
    })),
  );
  return { type, about, features };
}
