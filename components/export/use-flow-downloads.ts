import { useTranslations } from 'use-intl';
import type { ReleaseData } from '@/server/answers/shapes';
import type { FlowRowsAnswer } from '../answers';
import type { UnitColours } from '../flows/flow-picture';
import type { FlowScene } from '../flows/flow-scene';
import { spanText } from '../flows/period-words';
import type { FlowMeasure, FlowPer } from '../flows/place-figures';
import type { PlaceNames } from '../flows/place-names';
import { useLanguage } from '../i18n/language';
import type { MapCopy } from '../map/copy-picture';
import { PALETTES, type Scheme } from '../theme';
import { aboutFlows } from './about-flows';
import type { Downloads } from './download-menu';
import { fileName } from './file-name';
import { flowsGeoJson } from './flow-geojson';
import { flowsSheet } from './flow-sheets';
import { flowSwatches } from './flow-swatches';
import { pictureBlob } from './picture';
import { sheetBlob } from './sheet-blob';

const NONE: Downloads = {};

/** What a picture of the map needs beside its title and notes. */
export interface FlowPictureParts {
  /** Copies what the map shows; undefined while it shows nothing. */
  copy: () => Promise<MapCopy> | undefined;
  colours: UnitColours;
  measure: FlowMeasure;
  per: FlowPer;
  scheme: Scheme;
}

/** The files of the flows that are looked at, with all that must be told of them. */
export function useFlowDownloads(
  answer: FlowRowsAnswer | undefined,
  sources: ReleaseData['sources'],
  scene: FlowScene,
  names: PlaceNames,
  drawn: Int32Array,
  picture?: FlowPictureParts,
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
  const about = aboutFlows(
    {
      ...{
        title,
        when,
        date: period,
        level: flows.level,
        concept: 'movers',
        edition: question.edition,
      },
      ...{ notes, provenance, sources },
    },
    t,
    language,
  );
  const { releaseId, sample } = provenance;
  const what = `${t('migration.title')}, ${level}`;
  const name = (extension: string) =>
    fileName({ what, date: period, releaseId, sample }, extension);
  const file = (format: 'csv' | 'xlsx') => ({
    name: name(format),
    make: () => sheetBlob(format, flowsSheet(scene, names, new Set(drawn), t), about, t),
  });
  const sheets = { csv: file('csv'), xlsx: file('xlsx') };
  if (!picture) return sheets;
  const { copy, colours, measure, per, scheme } = picture;
  return {
    ...sheets,
    geojson: {
      name: name('geojson'),
      make: async () =>
        new Blob([JSON.stringify(flowsGeoJson(scene, names, about, t))], {
          type: 'application/geo+json',
        }),
    },
    png: {
      name: name('png'),
      make: async () => {
        const taken = await copy();
        if (!taken) throw new Error('there is no map to take a picture of');
        const legend = flowSwatches(colours, measure, scheme, t, language);
        const told = { ...about, title: `${t(`migration.legend.${measure}.${per}`)} · ${title}` };
        return pictureBlob({ ...taken, about: told, legend, palette: PALETTES[scheme] });
      },
    },
  };
}
