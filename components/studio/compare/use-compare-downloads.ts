import { useTranslations } from 'use-intl';
import type { GroundAnswer } from '../../answers';
import type { Downloads } from '../../export/download-menu';
import { fileName } from '../../export/file-name';
import type { About, Sheet } from '../../export/sheet';
import { sheetBlob } from '../../export/sheet-blob';
import { useLanguage } from '../../i18n/language';
import { noteSentence } from '../../states/note-sentence';
import { formatDate } from '../../theme';
import type { ComparedHead } from './compared-head';

/** What every file of a comparison tells: the plans, whom they count, by whose standards, from what. */
export function useCompareDownloads(
  answer: GroundAnswer,
  concept: string,
  heads: readonly ComparedHead[],
) {
  const t = useTranslations();
  const language = useLanguage();
  const { provenance, notes, question, data } = answer;
  const date = data.date ?? question.edition;
  return (title: string, sheet: () => Sheet): Downloads => {
    const { source, sample, releaseId, releaseTitle } = provenance;
    const about: About = {
      ...{ title, sample },
      lines: [
        [t('export.question'), title],
        ...heads.map(({ letter, title: plan, effective, set }): [string, string] => [
          `${t('comparePlans.export.plan')} ${letter}`,
          [
            plan,
            t('comparePlans.table.effective', { date: formatDate(effective, language) }),
            set === null ? t('comparePlans.rules.none') : t('comparePlans.rules.by', { set }),
          ].join(', '),
        ]),
        [t('export.date'), data.date ? formatDate(data.date, language) : t('export.unknown')],
        [t('export.concept'), t(`concept.${concept}`)],
        [t('export.edition'), formatDate(question.edition, language)],
        [
          t('export.source'),
          (language === 'vi' ? source?.title : source?.titleEn) ?? t('export.unknown'),
        ],
        [t('export.release'), `${releaseTitle[language]} (${releaseId})`],
        [t('export.nature'), t(sample ? 'export.sample' : 'export.real')],
      ],
      notes: notes.map((note) => noteSentence(note, t, language)),
    };
    const file = (format: 'csv' | 'xlsx') => ({
      name: fileName({ what: title, releaseId, date, sample }, format),
      make: () => sheetBlob(format, sheet(), about, t),
    });
    return { csv: file('csv'), xlsx: file('xlsx') };
  };
}
