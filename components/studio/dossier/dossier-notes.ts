import type { Dossier } from '@/geo/plans';
import { noteSentence, type Words } from '../../states/note-sentence';
import type { Language } from '../../theme';
import type { DossierAbout } from './dossier-about';
import { estimatedPeople } from './readings';

/** Everything a reader must know to judge the figures: what is estimated, hidden, missing, not judged. */
export function dossierNotes(
  dossier: Dossier,
  about: DossierAbout,
  t: Words,
  language: Language,
): string[] {
  const { readings, notes, concept, provenance, rules } = about;
  const { units, changes } = dossier;
  const codes = [...new Set(changes.map(({ code }) => code))];
  const count = (key: string, number: number) =>
    number > 0 ? [t(`dossier.sources.${key}`, { count: number })] : [];
  const estimated = units.filter(
    (unit) => unit.areaEstimated || estimatedPeople(unit, readings) > 0,
  ).length;
  const unsure = units.filter(({ terrains }) => terrains.length !== 1).length;
  return [
    ...(provenance.sample ? [t('dossier.sources.sample')] : []),
    ...(concept === null ? [t('dossier.sources.noPeople')] : []),
    ...(concept !== null && concept !== 'registered'
      ? [t('dossier.sources.otherConcept', { concept: t(`concept.${concept}`) })]
      : []),
    ...count('published', units.filter(({ published }) => published).length),
    ...count('estimated', estimated),
    ...count('hidden', codes.filter((code) => readings.hidden.has(code)).length),
    ...(concept === null
      ? []
      : count('missing', codes.filter((code) => readings.missing.has(code)).length)),
    ...count('terrain', rules.standards ? unsure : 0),
    ...(rules.classification?.note ? [`${rules.classification.note[language]}.`] : []),
    ...notes
      .filter(({ code }) => code !== 'sample_data')
      .map((note) => noteSentence(note, t, language)),
  ];
}

/** Where the figures are from: name and value, in the order to show them. */
export function sourceLines(
  about: DossierAbout,
  t: Words,
  language: Language,
  day: (date: string) => string,
  instant: (iso: string) => string,
): [name: string, value: string][] {
  const { provenance, concept, date, edition, revision, madeOn } = about;
  const { source, releaseId, releaseTitle } = provenance;
  const name = language === 'vi' ? source?.title : source?.titleEn;
  return [
    [t('dossier.sources.edition'), day(edition)],
    ...(concept
      ? [[t('dossier.sources.concept'), t(`concept.${concept}`)] as [string, string]]
      : []),
    ...(date ? [[t('dossier.sources.date'), day(date)] as [string, string]] : []),
    [t('dossier.sources.source'), name ?? t('export.unknown')],
    [t('dossier.sources.release'), `${releaseTitle[language]} (${releaseId})`],
    ...(revision
      ? [
          [
            t('dossier.sources.planRevision'),
            t('dossier.sources.revision', {
              revision: revision.number,
              time: instant(revision.savedAt),
            }),
          ] as [string, string],
        ]
      : []),
    [t('dossier.sources.made'), day(madeOn)],
  ];
}
