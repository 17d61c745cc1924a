import { useTranslations } from 'use-intl';
import type { FlowRowsAnswer } from '../answers';
import type { FlowScene } from '../flows/flow-scene';
import { spanText } from '../flows/period-words';
import type { PlaceNames } from '../flows/place-names';
import { useLanguage } from '../i18n/language';
import { noteSentence } from '../states/note-sentence';
import { formatDate } from '../theme';
import type { Downloads } from './download-menu';
import { fileName } from './file-name';
import { flowsSheet } from './flow-sheets';
import type { About } from './sheet';
import { sheetBlob } from './sheet-blob';

const NONE: Downloads = {};

/** The files of the flows that are looked at, with all that must be told of them. */
export function useFlowDownloads(
  answer: FlowRowsAnswer | undefined,
  scene: FlowScene,
  names: PlaceNames,
  drawn: Int32Array,
): Downloads {
  const t = useTranslations();
  const language = useLanguage();
  if (!answer) return NONE;
  const { provenance, question, notes } = answer;
  const { flows, span } = scene;
  const period = flows.periods[span.to]!.period;
  const when = spanText(flows.periods[span.from]!.period, period, t);
  const level = t(`level.${flows.level}`).toLocaleLowerCase(language);
  const title = `${t('migration.title')}, ${level}, ${when}`;
  const source = provenance.source?.[language === 'vi' ? 'title' : 'titleEn'];
  const about: About = {
    title,
    sample: provenance.sample,
    lines: [
      [t('export.question'), title],
      [t('migration.period.label'), when],
      [t('export.edition'), formatDate(question.edition, language)],
      [t('export.level'), t(`level.${flows.level}`)],
      [t('export.source'), source ?? t('export.unknown')],
      [t('export.release'), `${provenance.releaseTitle[language]} (${provenance.releaseId})`],
      [t('export.nature'), t(provenance.sample ? 'export.sample' : 'export.real')],
    ],
    notes: [
      ...notes.map((note) => noteSentence(note, t, language)),
      t('migration.table.protected'),
    ],
  };
  const file = (format: 'csv' | 'xlsx') => ({
    name: fileName(
      {
        ...{ what: `${t('migration.title')}, ${level}`, date: period },
        ...{ releaseId: provenance.releaseId, sample: provenance.sample },
      },
      format,
    ),
    make: () => sheetBlob(format, flowsSheet(scene, names, new Set(drawn), t), about, t),
  });
  return { csv: file('csv'), xlsx: file('xlsx') };
}
