import { useTranslations } from 'use-intl';
import type { Derived, Dossier, Ground } from '@/geo/plans';
import { type Download, DownloadMenu } from '../../export/download-menu';
import { fileName } from '../../export/file-name';
import { sheetBlob } from '../../export/sheet-blob';
import { workbookBytes } from '../../export/xlsx';
import { useLanguage } from '../../i18n/language';
import type { DossierAbout } from './dossier-about';
import { aboutPlan, planCrosswalk, planGeoJson, planSheets } from './plan-files';

interface Props {
  ground: Ground;
  derived: Derived;
  dossier: Dossier;
  /** The same with official names: what programs read again. */
  official: Dossier;
  about: DossierAbout;
}

/** The files of a plan: its dossier as a workbook, its crosswalk as CSV, its units as GeoJSON. */
export function PlanDownloads({ ground, derived, dossier, official, about }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { releaseId, sample } = about.provenance;
  const download = (
    title: string,
    extension: 'xlsx' | 'csv' | 'geojson',
    make: (told: ReturnType<typeof aboutPlan>) => Promise<Blob>,
  ): Download => ({
    name: fileName({ what: title, releaseId, sample, date: about.effective }, extension),
    make: () => make(aboutPlan(title, dossier, about, t, language)),
  });
  const title = t('dossier.files.name', { title: about.title });
  return (
    <DownloadMenu
      of="plan"
      downloads={{
        xlsx: download(title, 'xlsx', async (told) => {
          const names = { about: t('export.about'), notes: t('export.notes') };
          const sheets = planSheets(dossier, about, t, language);
          return new Blob([await workbookBytes(sheets, told, names)], {
            type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          });
        }),
        csv: download(t('dossier.files.crosswalk', { title: about.title }), 'csv', (told) =>
          sheetBlob('csv', planCrosswalk(official, derived), told, t),
        ),
        geojson: download(title, 'geojson', async (told) => {
          const collection = planGeoJson(ground, derived, official, about, told, t);
          return new Blob([JSON.stringify(collection)], { type: 'application/geo+json' });
        }),
      }}
    />
  );
}
