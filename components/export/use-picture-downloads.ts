import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { PALETTES, type Scheme } from '../theme';
import { aboutFlows, type ToldOfFlows } from './about-flows';
import type { Downloads } from './download-menu';
import { fileName } from './file-name';
import { pictureBlob } from './picture';
import type { Sheet } from './sheet';
import { sheetBlob } from './sheet-blob';

const NONE: Downloads = {};

/**
 * The files of a picture of flows: its figures as a table, and what the page shows.
 * @param told null until there is an answer
 * @param element what is drawn
 */
export function usePictureDownloads(
  told: ToldOfFlows | null,
  sheet: () => Sheet,
  element: RefObject<HTMLElement | null>,
  scheme: Scheme,
): Downloads {
  const t = useTranslations();
  const language = useLanguage();
  if (!told) return NONE;
  const about = aboutFlows(told, t, language);
  const { releaseId, sample } = told.provenance;
  const name = (extension: string) =>
    fileName({ what: told.title, date: told.date, releaseId, sample }, extension);
  const file = (format: 'csv' | 'xlsx') => ({
    name: name(format),
    make: () => sheetBlob(format, sheet(), about, t),
  });
  return {
    csv: file('csv'),
    xlsx: file('xlsx'),
    png: {
      name: name('png'),
      make: async () => {
        if (!element.current) throw new Error('there is nothing to take a picture of');
        const { elementPicture } = await import('./element-picture');
        const taken = await elementPicture(element.current);
        return pictureBlob({ ...taken, about, legend: [], palette: PALETTES[scheme] });
      },
    },
  };
}
