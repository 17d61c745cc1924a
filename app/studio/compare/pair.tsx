'use client';
import { useInViewport } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Choice } from '@/components/controls/choice';
import { DownloadMenu } from '@/components/export/download-menu';
import { Loading } from '@/components/states/loading';
import styles from '@/components/studio/compare/compare.module.css';
import { movesSheet } from '@/components/studio/compare/compare-sheets';
import type { ComparedHead } from '@/components/studio/compare/compared-head';
import { MovedMatrix } from '@/components/studio/compare/moved-matrix';
import { MovedUnits } from '@/components/studio/compare/moved-units';
import type { useCompareDownloads } from '@/components/studio/compare/use-compare-downloads';
import { formatNumber } from '@/components/theme';
import type { SectionsProps } from './sections';
import { useBetween } from './use-comparison';
import { useNames } from './use-names';

// Loaded beside the figures: they are read first.
const Maps = dynamic(() => import('./maps'), { ssr: false, loading: () => <Loading bars={6} /> });

interface Props extends SectionsProps {
  heads: readonly ComparedHead[];
  download: ReturnType<typeof useCompareDownloads>;
}

/** Two of the plans against each other: on maps, as a matrix, and unit by unit. */
export function Pair(props: Props) {
  const { asked, onAsk, answer, told, desk, plans, heads, download } = props;
  const t = useTranslations();
  const language = asked.lang;
  const { unitName, groupName } = useNames(answer);
  const [shown, setShown] = useState<{ code: string } | null>(null);
  const { ref: mapsPlace, inViewport } = useInViewport<HTMLElement>();
  const [wanted, setWanted] = useState(false);
  // Maps are large: they are made once the reader comes to them.
  if (inViewport && !wanted) setWanted(true);
  const maps = useRef<HTMLHeadingElement>(null);
  const placeOf = (id: string | null) => heads.findIndex((head) => head.id === id);
  const [askedA, askedB] = [placeOf(asked.a), placeOf(asked.b)];
  const a = askedA < 0 ? (askedB === 0 ? 1 : 0) : askedA;
  const b = askedB < 0 || askedB === a ? (a === 0 ? 1 : 0) : askedB;
  const between = useBetween(desk, told, a, b).data;
  const [one, other] = [heads[a]!, heads[b]!];
  const nameInA = (group: number) => groupName(plans[a]!.draft, group);
  const nameInB = (group: number) => groupName(plans[b]!.draft, group);
  const letters = [one.letter, other.letter] as const;
  const choice = (name: 'a' | 'b', place: number) => (
    <Choice
      label={t(`comparePlans.pair.${name}`)}
      value={heads[place]!.id}
      options={heads.map(({ id, letter, title }) => ({ value: id, text: `${letter}: ${title}` }))}
      onChange={(id) => {
        // The plan that stands at the other side changes places with this one.
        const [was, beside] = name === 'a' ? [one.id, other.id] : [other.id, one.id];
        const rest = id === beside ? was : beside;
        onAsk(name === 'a' ? { a: id, b: rest } : { a: rest, b: id });
      }}
    />
  );
  const difference = between?.difference;
  const unknown = new Set(difference?.unknown);
  const movedUnknown = difference?.moved.filter((code) => unknown.has(code)).length ?? 0;
  const allUnknown = movedUnknown > 0 && movedUnknown === difference?.moved.length;
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('comparePlans.pair.title')}</h2>
        <div className={styles.pair}>
          {choice('a', a)} <span aria-hidden>→</span> {choice('b', b)}
        </div>
        {difference ? (
          <p className={styles.figures} data-testid="pair-figures">
            {t(`comparePlans.pair.${allUnknown ? 'figuresUnknown' : 'figures'}`, {
              units: difference.moved.length,
              people: formatNumber(difference.movedPeople, language),
              unknown: movedUnknown,
            })}
          </p>
        ) : (
          <Loading bars={1} />
        )}
        <p className={styles.note}>{t('comparePlans.pair.how')}</p>
      </section>
      <section ref={mapsPlace} className={styles.section}>
        <h2 ref={maps} className={styles.heading}>
          {t('comparePlans.maps.title')}
        </h2>
        {wanted ? (
          <Maps {...{ answer, told, desk, plans, heads, a, b, shown }} />
        ) : (
          <Loading bars={6} />
        )}
      </section>
      {between && difference && (
        <>
          <section className={styles.section}>
            <div className={styles.bar}>
              <h2 className={styles.heading}>{t('comparePlans.moves.title')}</h2>
              <DownloadMenu
                of="moves"
                downloads={download(
                  t('comparePlans.export.moves', { a: one.letter, b: other.letter }),
                  () => movesSheet(difference.moves, { letters, nameInA, nameInB, unitName }, t),
                )}
              />
            </div>
            <MovedUnits
              {...{ letters, nameInA, nameInB, unitName }}
              moves={difference.moves}
              onShow={(code) => {
                setShown({ code });
                maps.current?.scrollIntoView({ block: 'start' });
              }}
            />
          </section>
          <section className={styles.section}>
            <h2 className={styles.heading}>{t('comparePlans.matrix.title')}</h2>
            <MovedMatrix
              key={`${told.run} ${a} ${b}`}
              a={one}
              b={other}
              order={between.order}
              counterpart={difference.counterpart}
              {...{ nameInA, nameInB, unitName }}
            />
          </section>
        </>
      )}
    </>
  );
}
