import { useTranslations } from 'use-intl';
import type { CrosswalkAnswer } from '../answers';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { aboutCrosswalk, crosswalkSheet } from './crosswalk-sheet';
import type { Download, Downloads } from './download-menu';
import { fileName } from './file-name';
import { sheetBlob } from './sheet-blob';

/** Which crosswalk: a level between two editions. */
export type CrosswalkSpan = CrosswalkAnswer['question'];

const NONE: Downloads = {};

/**
 * The files of a crosswalk.
 * @param ask fetches it, when a file is wanted and not before: it is large
 * @param release its name and whether it is invented, for the names of the files
 */
export function useCrosswalkDownloads(
  span: CrosswalkSpan | undefined,
  ask: (span: CrosswalkSpan) => Promise<CrosswalkAnswer>,
  release: { id: string; sample: boolean } | undefined,
): Downloads {
  const t = useTranslations();
  const language = useLanguage();
  if (!span || !release) return NONE;
  const title = t('crosswalk.file', {
    level: t(`level.${span.level}`).toLocaleLowerCase(language),
    from: formatDate(span.from, language),
    to: formatDate(span.to, language),
  });
  const file = (format: 'csv' | 'xlsx'): Download => {
    const what = { releaseId: release.id, sample: release.sample, what: title, date: span.to };
    return {
      name: fileName(what, format),
      make: async () => {
        const answer = await ask(span);
        const about = aboutCrosswalk(title, answer, t, language);
        return sheetBlob(format, crosswalkSheet(answer, language), about, t);
      },
    };
  };
  return { csv: file('csv'), xlsx: file('xlsx') };
}
