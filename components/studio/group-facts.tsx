import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Concept } from '@/geo/measures';
import { CONCEPTS } from '@/geo/measures';
import {
  countOf,
  densityOf,
  type Ground,
  type GroupFigures,
  type PublishedFigures,
} from '@/geo/plans';
import { useLanguage } from '../i18n/language';
import { densityDecimals, formatArea, formatNumber, formatPercent } from '../theme';
import styles from './group-facts.module.css';
import texts from './studio-words.module.css';

interface Props {
  ground: Ground;
  figures: GroupFigures;
  concept: Concept;
  /** What was published of the very unit, where it is law: told in place of sums. */
  published: PublishedFigures | null;
  /** Whether units hang together only by a declared link. */
  linked: boolean;
  nameOf: (code: string) => string;
}

/** What comes of a group: people, land, shape, schools and flows; what is not known is not shown. */
export function GroupFacts({ ground, figures, published, concept, linked, nameOf }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const number = (value: number, decimals = 0) => formatNumber(value, language, decimals);
  const { areaGeometricKm2, shape, components, enclaves } = figures;
  const counted = ground.counts.map(({ id }) => id);
  const pieces = components.length;
  const areaDeclaredKm2 = published?.areaKm2 ?? figures.areaDeclaredKm2;
  const density =
    published?.people && published.areaKm2
      ? published.people / published.areaKm2
      : densityOf(ground, figures, concept);
  return (
    <dl className={styles.facts}>
      {CONCEPTS.filter((id) => counted.includes(id) || (published && id === concept)).map((id) => (
        <Fact
          key={id}
          name={t(`concept.${id}`)}
          note={
            published && id === concept ? (
              <span className={texts.aside}>{t('studio.group.published')}</span>
            ) : (
              <Estimated {...{ ground, figures, id }} />
            )
          }
        >
          {people(published && id === concept ? published.people : countOf(ground, figures, id))}
        </Fact>
      ))}
      {density !== null && (
        <Fact name={t('studio.group.density')}>
          {t('studio.group.densityValue', { value: number(density, densityDecimals(density)) })}
        </Fact>
      )}
      {areaDeclaredKm2 !== null && (
        <Fact name={t('studio.group.declared')}>{area(areaDeclaredKm2)}</Fact>
      )}
      {areaGeometricKm2 !== null && (
        <Fact name={t('studio.group.geometric')}>{area(areaGeometricKm2)}</Fact>
      )}
      {ground.shapes && pieces > 0 && (
        <Fact name={t('studio.group.contiguous')}>
          <span data-fails={pieces > 1 || undefined}>
            {pieces > 1
              ? t('studio.group.no', { count: pieces })
              : t(linked ? 'studio.group.byLink' : 'studio.group.yes')}
          </span>
        </Fact>
      )}
      {shape && (
        <Fact name={t('studio.group.compactness')} help={t('studio.group.compactnessHelp')}>
          {number(shape.polsbyPopper, 2)}
        </Fact>
      )}
      {ground.shapes && (
        <Fact name={t('studio.group.enclaves')}>
          {enclaves.length === 0 ? (
            t('studio.group.noEnclaves')
          ) : (
            <span data-fails>{enclaves.map(nameOf).join(', ')}</span>
          )}
        </Fact>
      )}
      {counted.includes('schools') && (
        <Fact name={t('studio.group.schools')}>{count('schools')}</Fact>
      )}
      {counted.includes('places') && <Fact name={t('studio.group.places')}>{count('places')}</Fact>}
      {figures.internalMovers !== null && (
        <Fact name={t('studio.group.movers')}>
          {t(figures.moreMovers ? 'studio.group.moversAtLeast' : 'studio.group.moversValue', {
            value: number(figures.internalMovers),
          })}
        </Fact>
      )}
    </dl>
  );

  function people(value: number | null) {
    return value === null ? t('figure.missing') : t('studio.people', { value: number(value) });
  }
  function area(km2: number) {
    const text = t('studio.area', { value: formatArea(km2, language) });
    return figures.areaEstimated ? `≈ ${text}` : text;
  }
  function count(id: 'schools' | 'places') {
    const value = countOf(ground, figures, id);
    return value === null ? t('figure.missing') : number(value);
  }
}

function Fact({
  name,
  help,
  note,
  children,
}: {
  name: string;
  help?: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      <dt title={help}>{name}</dt>
      <dd>
        {children}
        {note}
      </dd>
    </div>
  );
}

/** How much of a count rests on an estimated share of a cut unit, and on which rung of evidence. */
function Estimated({
  ground,
  figures,
  id,
}: {
  ground: Ground;
  figures: GroupFigures;
  id: Concept;
}) {
  const t = useTranslations('studio');
  const language = useLanguage();
  const tally = figures.tallies[ground.counts.findIndex((columns) => columns.id === id)];
  const total = countOf(ground, figures, id);
  if (!tally || !total || tally.estimated === 0) return null;
  const share = formatPercent((100 * tally.estimated) / total, language);
  return (
    <span className={texts.aside}>
      {t('group.estimated', { share, basis: t(`basis.${tally.basis}`) })}
    </span>
  );
}
