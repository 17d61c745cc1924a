import type { Edition } from '@/geo/units';
import type { Note, Provenance, ReleaseData } from '@/server/answers/shapes';
import { noteSentences } from '../states/note-sentence';
import type { Words } from '../states/words';
import { formatDate, type Language } from '../theme';
import type { About } from './sheet';

export interface ToldOfFlows {
  /** What is shown, of whom and when. */
  readonly title: string;
  /** The period, span or day that the figures are of. */
  readonly when: string;
  /** That as a short name for files: `2024`, `2024-03`, `2019-04-01`. */
  readonly date: string;
  readonly level: 'province' | 'commune';
  /** What is counted: movers, those settled, those who lived elsewhere, all people and what changed them. */
  readonly concept: 'movers' | 'settled' | 'former' | 'balance';
  readonly edition: Edition;
  readonly notes: readonly Note[];
  readonly provenance: Provenance;
  /** Those of the release: told where it does not say which of them the movers come from. */
  readonly sources: ReleaseData['sources'];
}

/** What a file says of people who move, in the language of the screen. */
export function aboutFlows(told: ToldOfFlows, t: Words, language: Language): About {
  const { title, when, level, concept, edition, notes, provenance, sources } = told;
  const { releaseId, releaseTitle, sample } = provenance;
  const named = (source: { title: string; titleEn: string }) =>
    language === 'vi' ? source.title : source.titleEn;
  const source = provenance.source ? [provenance.source] : sources;
  return {
    title,
    sample,
    lines: [
      [t('export.question'), title],
      [t('migration.period.label'), when],
      [t('export.concept'), t(`migration.concept.${concept}`)],
      [t('export.edition'), formatDate(edition, language)],
      [t('export.level'), t(`level.${level}`)],
      [t('export.source'), source.map(named).join('; ') || t('export.unknown')],
      [t('export.release'), `${releaseTitle[language]} (${releaseId})`],
      [t('export.nature'), t(sample ? 'export.sample' : 'export.real')],
    ],
    notes: [...noteSentences(notes, t, language), t('migration.table.protected')],
  };
}
