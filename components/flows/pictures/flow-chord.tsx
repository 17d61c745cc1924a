import { chordDirected, ribbonArrow } from 'd3-chord';
import { arc } from 'd3-shape';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../i18n/language';
import { PlainTable } from '../../table/plain-table';
import { formatNumber } from '../../theme';
import { type ChordGroups, chordMatrix } from './chord-groups';
import styles from './flow-chord.module.css';
import type { FlowPicture } from './picture';

interface Props {
  picture: FlowPicture;
  groups: ChordGroups;
  /** Where the groups come from. */
  source: string | null;
}

const SIZE = 560;
const OUTER = 196;
const INNER = 184;
const RIBBON = 180;
const LABEL = 208;
/** From one line of a name to the next, in letters' height. */
const LINE = 1.15;
/** Radians between two arcs. */
const GAP = 0.06;

type Chord = { source: Arc; target: Arc };
type Arc = { startAngle: number; endAngle: number; index: number };

/** Who moves between groups of places: an arrow for each direction, as wide as its movers. */
export default function FlowChord({ picture, groups: grouping, source }: Props) {
  const t = useTranslations('flowPictures');
  const language = useLanguage();
  const [lit, setLit] = useState<number | null>(null);
  const { names } = grouping;
  const groups = names.length;
  const { movers, withinGroups, withinPlaces, chords } = useMemo(() => {
    const matrix = chordMatrix(picture, grouping);
    const table = Array.from({ length: groups }, (_, from) =>
      Array.from({ length: groups }, (_, to) =>
        from === to ? 0 : matrix.movers[from * groups + to]!,
      ),
    );
    return { ...matrix, chords: chordDirected().padAngle(GAP)(table) };
  }, [picture, grouping, groups]);
  const name = (group: number) => names[group]!;
  const number = (count: number) => formatNumber(count, language);
  const shape = arc<Arc>().innerRadius(INNER).outerRadius(OUTER);
  const ribbon = ribbonArrow<unknown, Chord, Arc>().radius(RIBBON).headRadius(10);
  const between = (from: number, to: number) => movers[from * groups + to]!;
  const every = Array.from({ length: groups }, (_, group) => group);
  const flows = every
    .flatMap((from) => every.map((to) => ({ from, to, movers: between(from, to) })))
    .filter(({ from, to, movers }) => from !== to && movers > 0)
    .sort((a, b) => b.movers - a.movers);

  return (
    <section className={styles.picture}>
      <svg
        viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
        className={styles.circle}
        role="img"
        aria-label={`${t('chord.title')}: ${picture.subject}`}
        onPointerLeave={() => setLit(null)}
      >
        {chords.map((chord) => {
          const { source, target } = chord;
          const isDim = lit !== null && lit !== source.index && lit !== target.index;
          return (
            <path
              key={`${source.index} ${target.index}`}
              // d3 draws into a context where it has one, and gives text where it has none.
              d={(ribbon(chord) as unknown as string) ?? ''}
              className={styles.ribbon}
              data-dim={isDim ? '' : undefined}
              style={{ fill: `var(--dd-group-${source.index})` }}
            >
              <title>
                {t('chord.flow', {
                  origin: name(source.index),
                  destination: name(target.index),
                  movers: number(between(source.index, target.index)),
                })}
              </title>
            </path>
          );
        })}
        {chords.groups.map((group) => {
          const middle = (group.startAngle + group.endAngle) / 2;
          const [x, y] = [LABEL * Math.sin(middle), -LABEL * Math.cos(middle)];
          const side = Math.abs(Math.sin(middle)) < 0.25 ? 'middle' : x > 0 ? 'start' : 'end';
          if (group.value === 0) return null;
          return (
            <g key={group.index} onPointerEnter={() => setLit(group.index)}>
              <path
                d={shape(group) ?? ''}
                style={{ fill: `var(--dd-group-${group.index})` }}
                className={styles.arc}
              />
              <text x={x} y={y} textAnchor={side} className={styles.label}>
                {words(name(group.index)).map((line, k, { length }) => (
                  // Above the circle the last line stands nearest to it, below it the first.
                  <tspan
                    key={line}
                    x={x}
                    dy={k === 0 ? `${y < 0 ? 0.2 - LINE * (length - 1) : 0.6}em` : `${LINE}em`}
                  >
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          );
        })}
      </svg>
      <div className={styles.side}>
        <PlainTable
          caption={t('chord.title')}
          hideCaption
          columns={[
            { head: t('chord.from') },
            { head: t('chord.to') },
            { head: t('movers'), numeric: true },
          ]}
          rows={flows.slice(0, 12).map(({ from, to, movers: count }) => ({
            key: `${from} ${to}`,
            cells: [name(from), name(to), number(count)],
          }))}
        />
        <p className={styles.note}>
          {[
            withinGroups > 0 && t('chord.within', { movers: number(withinGroups) }),
            withinPlaces > 0 && t('chord.withinPlaces', { movers: number(withinPlaces) }),
            source,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
    </section>
  );
}

/** A name in lines of about a dozen letters, so that it stands beside the circle. */
function words(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 15) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
