import { useTranslations } from 'use-intl';
import type { ReleaseData } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { Missing } from '../states/figure-text';
import { PlainTable } from '../table/plain-table';
import { Scrolling } from '../table/scrolling';
import { formatDate, formatNumber } from '../theme';
import styles from './release.module.css';
import { groupSeries } from './series-groups';

/** What there is in the release: editions of units, series of figures, and their sources. */
export function ReleaseContents({ release }: { release: ReleaseData }) {
  const t = useTranslations();
  const language = useLanguage();
  const day = (date: string) => formatDate(date, language);
  // An edition without units of a level is one whose source does not list them.
  const units = (count: number) => (count > 0 ? formatNumber(count, language) : <Missing />);
  const has = (yes: boolean) => t(yes ? 'release.yes' : 'release.no');
  const sections = [
    {
      title: t('release.editions'),
      columns: [
        { head: t('release.edition') },
        { head: t('release.editionTitle') },
        { head: t('release.provinces'), numeric: true },
        { head: t('release.communes'), numeric: true },
      ],
      rows: release.editions.map((edition) => ({
        key: edition.edition,
        cells: [
          day(edition.edition),
          language === 'vi' ? edition.title : edition.titleEn,
          units(edition.provinces),
          units(edition.communes),
        ],
      })),
    },
    {
      title: t('release.series'),
      columns: [
        { head: t('release.seriesDate') },
        { head: t('release.seriesConcept') },
        { head: t('release.seriesEdition') },
        { head: t('release.seriesLevel') },
        { head: t('release.seriesSex') },
        { head: t('release.seriesAge') },
      ],
      rows: groupSeries(release.series).map(({ key, series, concepts }) => ({
        key,
        cells: [
          day(series.date),
          concepts.map((concept) => t(`concept.${concept}`)).join(', '),
          day(series.edition),
          t(`level.${series.level}`),
          has(series.hasSex),
          has(series.hasAge),
        ],
      })),
    },
    {
      title: t('release.sources'),
      columns: [
        { head: t('release.sources') },
        { head: t('release.publisher') },
        { head: t('release.licence') },
      ],
      rows: release.sources.map((source) => ({
        key: source.id,
        cells: [
          language === 'vi' ? source.title : source.titleEn,
          source.publisher ?? t('release.notStated'),
          source.licence ?? t('release.notStated'),
        ],
      })),
    },
  ];
  return sections.map(({ title, columns, rows }) => (
    <section key={title} className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <Scrolling label={title}>
        <PlainTable caption={title} hideCaption columns={columns} rows={rows} />
      </Scrolling>
    </section>
  ));
}
