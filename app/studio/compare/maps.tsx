'use client';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GroundAnswer } from '@/components/answers';
import { ChipButton } from '@/components/controls/chip-button';
import { Loading } from '@/components/states/loading';
import styles from '@/components/studio/compare/compare.module.css';
import type { ComparedHead } from '@/components/studio/compare/compared-head';
import type { MapOfPlan } from '@/components/studio/compare/compared-map';
import ComparedMaps from '@/components/studio/compare/compared-maps';
import { pairColours } from '@/components/studio/compare/pair-colours';
import { UnitUnderPlans } from '@/components/studio/compare/unit-under-plans';
import { stillLabels } from '@/components/studio/plan-labels';
import { boxOfUnits, planOutlines } from '@/components/studio/plan-outlines';
import { NO_GROUP, paintLines, paintUnits } from '@/components/studio/plan-painting';
import { commonScope, type Ground, type PlanDifference } from '@/geo/plans';
import { useRelease } from '../../use-atlas';
import { useScheme } from '../../use-scheme';
import type { Comparison } from './compare-desk';
import type { DeskClient } from './desk-client';
import type { PlanTogether } from './sections';
import { useBetweens } from './use-comparison';
import { useNames } from './use-names';

/** Each map is a picture of its own for the graphics card: more would make it give up the first. */
const MOST_MAPS = 6;

interface Props {
  answer: GroundAnswer;
  ground: Ground;
  told: Comparison;
  desk: DeskClient | null;
  plans: readonly PlanTogether[];
  heads: readonly ComparedHead[];
  /** The two plans that are held against each other, by their places. */
  a: number;
  b: number;
  shown: { unit: number } | null;
}

/** The plans on maps: colours go by the first of the pair, hatches by what differs from it. */
export default function Maps(props: Props) {
  const { answer, ground, told, desk, plans, heads, a, b, shown } = props;
  const t = useTranslations('comparePlans.maps');
  const scheme = useScheme();
  const release = useRelease().data?.data;
  const { unitName, groupName } = useNames(answer);
  const [all, setAll] = useState(false);
  const places = useMemo(() => {
    const rest = heads.flatMap((_, i) => (i === a || i === b ? [] : [i]));
    return [a, b, ...(all ? rest : [])].slice(0, MOST_MAPS);
  }, [heads, a, b, all]);
  const differences = useBetweens(desk, told, a, places);
  const outlines = useMemo(() => planOutlines(ground), [ground]);
  const scope = useMemo(
    () =>
      commonScope(
        ground,
        plans.map(({ draft }) => draft),
      ),
    [ground, plans],
  );
  const labels = useMemo(
    () => stillLabels(ground, scope, [], release?.places ?? [], 'vi', unitName),
    [ground, scope, release, unitName],
  );
  const home = useMemo(() => {
    const inScope = [...scope.keys()].filter((unit) => scope[unit]);
    return (outlines && boxOfUnits(outlines, inScope)) ?? release?.bounds;
  }, [outlines, scope, release]);
  const maps = useMemo(() => {
    if (!outlines) return [];
    return places.flatMap((place): MapOfPlan[] => {
      const difference = place === a ? differences.get(b) : differences.get(place);
      if (!difference) return [];
      const { groupOf, cut } = told.plans[place]!;
      const head = heads[place]!;
      const { marks } = plans[place]!.draft;
      const colours =
        place === a ? marks : pairColours(plans[a]!.draft.marks, marks, difference.counterpart);
      const cuts = new Set(cut);
      return [
        {
          head,
          paint: {
            units: paintUnits(groupOf, scope, colours),
            lines: paintLines(outlines, ground, groupOf, scope, null),
            key: `${told.run} ${head.id}`,
          },
          moved: movedUnits(ground, difference),
          describe: (unit) => (
            <UnitUnderPlans
              name={unitName(ground.units[unit]!.code)}
              isCut={cuts.has(ground.units[unit]!.code)}
              under={places.map((each) => {
                const group = told.plans[each]!.groupOf[unit]!;
                return {
                  letter: heads[each]!.letter,
                  group: group === NO_GROUP ? null : groupName(plans[each]!.draft, group),
                };
              })}
            />
          ),
        },
      ];
    });
  }, [outlines, places, differences, a, b, told, heads, plans, scope, ground, unitName, groupName]);

  if (!outlines) return <p className={styles.note}>{t('none')}</p>;
  if (maps.length < places.length || !home) return <Loading bars={6} />;
  return (
    <>
      {heads.length > 2 && (
        <p>
          <ChipButton pressed={all} onClick={() => setAll(!all)}>
            {t(all ? 'two' : 'all')}
          </ChipButton>
        </p>
      )}
      <ComparedMaps plans={maps} {...{ outlines, labels, home, scheme, shown }} />
    </>
  );
}

/** 1 for each unit that changes group, by index. */
function movedUnits({ units, indexOf }: Ground, { moved }: PlanDifference): Uint8Array {
  const marks = new Uint8Array(units.length);
  for (const code of moved) marks[indexOf.get(code)!] = 1;
  return marks;
}
