import type { Note, Provenance } from '@/server/answers/shapes';
import { noteSentences, type Words } from '../states/note-sentence';
import { restatedLine } from '../states/restated-sentence';
import { formatDate, type Language } from '../theme';
import type { About } from './sheet';

interface Told {
  question: { edition: string; date: string; concept: string; level?: string };
  notes: readonly Note[];
  provenance: Provenance;
}

/** What a file says of an answer, in the language of the screen. */
export function aboutAnswer(title: string, answer: Told, t: Words, language: Language): About {
  const { question, notes, provenance } = answer;
  const { source, sample, releaseId, releaseTitle } = provenance;
  const restated = restatedLine(notes, t, language);
  const name = language === 'vi' ? source?.title : source?.titleEn;
  return {
    title,
    sample,
    lines: [
      [t('export.question'), title],
      [t('export.date'), formatDate(question.date, language)],
      [t('export.concept'), t(`concept.${question.concept}`)],
      [t('export.edition'), formatDate(question.edition, language)],
      ...(restated
        ? [
            [t('restate.details'), [restated.line, restated.how].filter(Boolean).join(': ')] as [
              string,
              string,
            ],
          ]
        : []),
      ...(question.level
        ? [[t('export.level'), t(`level.${question.level}`)] as [string, string]]
        : []),
      [t('export.source'), name ?? t('export.unknown')],
      [t('export.release'), `${releaseTitle[language]} (${releaseId})`],
      [t('export.nature'), t(sample ? 'export.sample' : 'export.real')],
    ],
    notes: noteSentences(notes, t, language),
  };
}
