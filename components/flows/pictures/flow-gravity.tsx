import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CONSTRAINTS, type Constraint, corridorsApart, type Residual } from '@/geo/flows';
import { Choice } from '../../controls/choice';
import { useLanguage } from '../../i18n/language';
import { PlainTable } from '../../table/plain-table';
import { formatNumber, formatPercent } from '../../theme';
import styles from './flow-gravity.module.css';
import { gravityOf } from './gravity-of';
import { GravityScatter } from './gravity-scatter';
import type { FlowPicture } from './picture';

interface Props {
  picture: FlowPicture;
  onCorridor: (origin: number, destination: number) => void;
}

/** Corridors told on each side. */
const TOLD = 10;

/** Which corridors are larger or smaller than size and distance explain, with the model and its fit. */
export default function FlowGravity({ picture, onCorridor }: Props) {
  const t = useTranslations('flowPictures');
  const language = useLanguage();
  const [constraint, setConstraint] = useState<Constraint>('none');
  const fit = useMemo(() => gravityOf(picture, constraint), [picture, constraint]);
  const apart = useMemo(() => (typeof fit === 'string' ? null : corridorsApart(fit, TOLD)), [fit]);
  const number = (value: number, decimals = 0) => formatNumber(value, language, decimals);
  if (typeof fit === 'string' || !apart)
    return <p className={styles.none}>{t(`gravity.none.${fit as Exclude<typeof fit, object>}`)}</p>;

  const power = (what: 'origin' | 'destination' | 'distance') => {
    const found = fit[what];
    return (
      found &&
      t(`gravity.power.${what}`, {
        value: number(found.value, 2),
        low: number(found.value - 1.96 * found.error, 2),
        high: number(found.value + 1.96 * found.error, 2),
      })
    );
  };
  const table = (side: 'larger' | 'smaller', list: readonly Residual[]) => (
    <PlainTable
      caption={t(`gravity.${side}`)}
      columns={[
        { head: t('gravity.corridor') },
        { head: t('gravity.moved'), numeric: true },
        { head: t('gravity.expected'), numeric: true },
        { head: t('gravity.times'), numeric: true },
      ]}
      rows={list.map(({ origin, destination, movers, expected }) => ({
        key: `${origin} ${destination}`,
        cells: [
          <button
            key="corridor"
            type="button"
            className={styles.corridor}
            onClick={() => onCorridor(origin, destination)}
          >
            {t('gravity.fromTo', {
              origin: picture.names[origin]!,
              destination: picture.names[destination]!,
            })}
          </button>,
          number(movers),
          number(expected),
          `×${number(movers / expected, 2)}`,
        ],
      }))}
    />
  );
  return (
    <section className={styles.picture}>
      <div className={styles.model}>
        <Choice
          label={t('gravity.constraint')}
          value={constraint}
          options={CONSTRAINTS.map((value) => ({ value, text: t(`gravity.constraints.${value}`) }))}
          onChange={setConstraint}
        />
        <p className={styles.formula}>
          {t.rich(`gravity.formula.${constraint}`, { sup: (power) => <sup>{power}</sup> })}
        </p>
        <ul className={styles.powers}>
          {(['origin', 'destination', 'distance'] as const).map((what) => {
            const told = power(what);
            return told && <li key={what}>{told}</li>;
          })}
        </ul>
        <p className={styles.fit}>
          {t('gravity.fit', {
            explained: formatPercent(100 * fit.fit.explained, language),
            r2: number(fit.fit.r2, 3),
            cpc: number(fit.fit.cpc, 3),
            dispersion: number(fit.dispersion, 1),
            pairs: number(fit.pairs.length),
          })}
        </p>
        <GravityScatter fit={fit} names={picture.names} apart={apart} />
        <p className={styles.note}>
          {t('gravity.source')}
          {picture.hidden > 0 && ` ${t('gravity.hidden', { count: picture.hidden })}`}
        </p>
      </div>
      <div className={styles.lists}>
        {table('larger', apart.larger)}
        {table('smaller', apart.smaller)}
      </div>
    </section>
  );
}
