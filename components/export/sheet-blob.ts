import type { Words } from '../states/note-sentence';
import { csvText } from './csv';
import type { About, Sheet } from './sheet';
import { xlsxBytes } from './xlsx';

/** A sheet as a file, with all that must be told of it. */
export async function sheetBlob(
  format: 'csv' | 'xlsx',
  sheet: Sheet,
  about: About,
  t: Words,
): Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([csvText(sheet, about, t('export.notes'))], {
        type: 'text/csv;charset=utf-8',
      });
    case 'xlsx': {
      const names = { data: t('export.data'), about: t('export.about'), notes: t('export.notes') };
      return new Blob([await xlsxBytes(sheet, about, names)], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
    }
    default:
      return format satisfies never;
  }
}
