import type { Topology } from 'topojson-specification';
import { useTranslations } from 'use-intl';
import { CELL } from '@/geo/disclosure';
import type { ChoroplethAnswer, ProfileAnswer, TableAnswer, UnitsAnswer } from '../answers';
import { useLanguage } from '../i18n/language';
import type { MapCopy } from '../map/copy-picture';
import type { Words } from '../states/note-sentence';
import { PALETTES, type Scheme } from '../theme';
import { unitFullName } from '../unit-name';
import { aboutAnswer } from './about';
import type { Download, Downloads } from './download-menu';
import { fileName } from './file-name';
import { type UnitFigures, unitsGeoJson } from './geojson';
import { legendSwatches } from './legend-swatches';
import { pictureBlob } from './picture';
import type { About, Sheet } from './sheet';
import { sheetBlob } from './sheet-blob';
import { choroplethSheet, profileSheet, tableSheet } from './sheets';

const NONE: Downloads = {};

interface Named {
  releaseId: string;
  date: string;
}

/** CSV and XLSX of a sheet that is laid out only when a file is asked for. */
function sheetDownloads(sheet: () => Sheet, about: About, named: Named, t: Words): Downloads {
  const file = (format: 'csv' | 'xlsx'): Download => ({
    name: fileName({ what: about.title, sample: about.sample, ...named }, format),
    make: () => sheetBlob(format, sheet(), about, t),
  });
  return { csv: file('csv'), xlsx: file('xlsx') };
}

function geoJsonDownload(
  boundaries: () => Promise<Topology>,
  units: () => UnitFigures,
  about: About,
  named: Named,
  t: Words,
): Download {
  return {
    name: fileName({ what: about.title, sample: about.sample, ...named }, 'geojson'),
    make: async () => {
      const collection = unitsGeoJson(await boundaries(), units(), about, t);
      return new Blob([JSON.stringify(collection)], { type: 'application/geo+json' });
    },
  };
}

/**
 * The files of the map: the measure shown, for every unit.
 * @param boundaries fetches the boundary file of the level and edition shown
 * @param picture copies what the map shows; undefined while it shows nothing
 */
export function useMapDownloads(
  answer: ChoroplethAnswer | undefined,
  units: UnitsAnswer | undefined,
  boundaries: () => Promise<Topology>,
  picture: () => Promise<MapCopy> | undefined,
  scheme: Scheme,
): Downloads {
  const t = useTranslations();
  const language = useLanguage();
  if (!answer || !units) return NONE;
  const { question, data, provenance } = answer;
  const title = `${t(`measure.${question.measure}`)}, ${t(`level.${question.level}`).toLocaleLowerCase(language)}`;
  const about = aboutAnswer(title, answer, t, language);
  const named = { releaseId: provenance.releaseId, date: question.date };
  return {
    ...sheetDownloads(() => choroplethSheet(answer, units.data, t, language), about, named, t),
    geojson: geoJsonDownload(
      boundaries,
      () => alignFigures(data, question.measure, units.data),
      about,
      named,
      t,
    ),
    png: {
      name: fileName({ what: title, sample: about.sample, ...named }, 'png'),
      make: async () => {
        const taken = await picture();
        if (!taken) throw new Error('there is no map to take a picture of');
        const legend = legendSwatches(answer, scheme, t, language);
        return pictureBlob({ ...taken, about, legend, palette: PALETTES[scheme] });
      },
    },
  };
}

/** The figures of the map put into the order of the units. */
function alignFigures(
  data: ChoroplethAnswer['data'],
  measure: ChoroplethAnswer['question']['measure'],
  units: UnitsAnswer['data'],
): UnitFigures {
  const at = new Map(data.code.map((code, i) => [code, i]));
  const places = units.code.map((code) => at.get(code));
  return {
    ...units,
    measures: {
      [measure]: {
        values: places.map((i) => data.values[i ?? -1] ?? null),
        cells: places.map((i) => data.cells[i ?? -1] ?? CELL.missing),
      },
    },
    estimates: data.estimates && {
      share: places.map((i) => data.estimates?.share[i ?? -1] ?? 0),
      basis: places.map((i) => data.estimates?.basis[i ?? -1] ?? null),
    },
  };
}

/** The files of the table: every measure of every unit. */
export function useTableDownloads(
  answer: TableAnswer | undefined,
  boundaries: () => Promise<Topology>,
): Downloads {
  const t = useTranslations();
  const language = useLanguage();
  if (!answer) return NONE;
  const { question, data, provenance } = answer;
  const title = `${t('export.figures')}, ${t(`level.${question.level}`).toLocaleLowerCase(language)}`;
  const about = aboutAnswer(title, answer, t, language);
  const named = { releaseId: provenance.releaseId, date: question.date };
  return {
    ...sheetDownloads(() => tableSheet(data, t, language), about, named, t),
    geojson: geoJsonDownload(boundaries, () => data, about, named, t),
  };
}

/** The files of one unit. */
export function useProfileDownloads(answer: ProfileAnswer | undefined): Downloads {
  const t = useTranslations();
  const language = useLanguage();
  if (!answer) return NONE;
  const { question, data, provenance } = answer;
  const about = aboutAnswer(unitFullName(data, language), answer, t, language);
  const named = { releaseId: provenance.releaseId, date: question.date };
  return sheetDownloads(() => profileSheet(data, t, language), about, named, t);
}
