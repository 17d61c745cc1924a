import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../i18n/language';
import { formatNumber } from '../../theme';
import styles from './flow-indices.module.css';
import type { FlowPicture } from './picture';
import { systemIndices } from './system-indices';

interface Props {
  picture: FlowPicture;
  /** The same over the years that were counted, for the line below each index. */
  years: readonly { readonly name: string; readonly picture: FlowPicture }[];
}

/** Each with its decimals, and whether it has a unit. */
const SHOWN = [
  ['intensity', 2, true],
  ['effectiveness', 1, true],
  ['netRate', 2, true],
  ['connectivity', 3, false],
  ['inequality', 3, false],
  ['gini', 3, false],
] as const;

/** How much a country moves and how far that changes where people live, by published definitions. */
export default function FlowIndices({ picture, years }: Props) {
  const t = useTranslations('flowPictures');
  const language = useLanguage();
  const indices = useMemo(() => systemIndices(picture), [picture]);
  const series = useMemo(
    () => years.map(({ name, picture: of }) => ({ name, indices: systemIndices(of) })),
    [years],
  );
  const number = (value: number, decimals: number) => formatNumber(value, language, decimals);
  return (
    <section className={styles.picture}>
      <dl className={styles.list}>
        {SHOWN.map(([id, decimals, hasUnit]) => {
          const value = indices[id];
          return (
            <div key={id} className={styles.index}>
              <dt>{t(`indices.${id}.name`)}</dt>
              <dd className={styles.value}>
                {value === null ? t('unknown') : number(value, decimals)}
                {hasUnit && <span>{t(`indices.${id}.unit`)}</span>}
              </dd>
              <dd className={styles.meaning}>{t(`indices.${id}.meaning`)}</dd>
              <dd className={styles.series}>
                {series.map(({ name, indices: { [id]: each } }) => (
                  <span key={name}>
                    {name} <b>{each === null ? '–' : number(each, decimals)}</b>
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.note}>
        {t('indices.source')}
        {picture.hidden > 0 &&
          ` ${t(indices.isWhole ? 'indices.hidden' : 'indices.hiddenInAll', { count: picture.hidden })}`}
      </p>
    </section>
  );
}
