'use client';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GroundAnswer } from '@/components/answers';
import { ChipButton } from '@/components/controls/chip-button';
import { useLanguage } from '@/components/i18n/language';
import { Loading } from '@/components/states/loading';
import styles from '@/components/studio/compare/compare.module.css';
import type { ComparedHead } from '@/components/studio/compare/compared-head';
import type { MapOfPlan } from '@/components/studio/compare/compared-map';
import ComparedMaps from '@/components/studio/compare/compared-maps';
import { UnitUnderPlans } from '@/components/studio/compare/unit-under-plans';
import { stillLabels } from '@/components/studio/plan-labels';
import { NO_GROUP } from '@/components/studio/plan-painting';
import { shortName, shortNameEn } from '@/geo/units';
import { useRelease } from '../../use-atlas';
import { useScheme } from '../../use-scheme';
import type { Comparison } from './compare-desk';
import type { DeskClient } from './desk-client';
import type { PlanTogether } from './sections';
import { useCuts, useDrawn } from './use-comparison';
import { useNames } from './use-names';

/** Each map is a picture of its own for the graphics card: more would make it give up the first. */
const MOST_MAPS = 6;

interface Props {
  answer: GroundAnswer;
  told: Comparison;
  desk: DeskClient | null;
  plans: readonly PlanTogether[];
  heads: readonly ComparedHead[];
  /** The two plans that are held against each other, by their places. */
  a: number;
  b: number;
  /** The code of a unit to show: asked for anew with a new object. */
  shown: { code: string } | null;
}

/** The plans on maps: colours go by the first of the pair, hatches by what differs from it. */
export default function Maps(props: Props) {
  const { answer, told, desk, plans, heads, a, b, shown } = props;
  const t = useTranslations('comparePlans.maps');
  const scheme = useScheme();
  const release = useRelease().data?.data;
  const { groupName } = useNames(answer);
  const [all, setAll] = useState(false);
  const rest = heads.flatMap((_, i) => (i === a || i === b ? [] : [i]));
  const places = [a, b, ...(all ? rest : [])].slice(0, MOST_MAPS);
  const drawn = useDrawn(desk, told);
  const cuts = useCuts(desk, told, a, b);
  const labels = useLabels(answer, drawn?.scope);
  const { data } = answer;
  const name = useLanguage() === 'vi' ? data.name : data.nameEn;

  const mapOf = (place: number): MapOfPlan => {
    const parted = new Set(told.plans[place]!.cut);
    return {
      head: heads[place]!,
      cut: cuts[place]!,
      describe: (unit) => (
        <UnitUnderPlans
          name={name[unit]!}
          isCut={parted.has(data.code[unit]!)}
          under={places.map((each) => {
            const group = told.plans[each]!.groupOf[unit]!;
            return {
              letter: heads[each]!.letter,
              group: group === NO_GROUP ? null : groupName(plans[each]!.draft, group),
            };
          })}
        />
      ),
    };
  };
  const at = useMemo(() => {
    const unit = shown ? data.code.indexOf(shown.code) : -1;
    return unit < 0 ? null : { unit };
  }, [shown, data]);

  if (drawn === null) return <p className={styles.note}>{t('none')}</p>;
  const home = drawn?.home ?? release?.bounds;
  if (!drawn || !home) return <Loading bars={6} />;
  return (
    <>
      {heads.length > 2 && (
        <div className={styles.pair}>
          <ChipButton pressed={all} onClick={() => setAll(!all)}>
            {t('all')}
          </ChipButton>
        </div>
      )}
      <ComparedMaps
        plans={places.map(mapOf)}
        boxes={drawn.boxes}
        {...{ labels, home, scheme }}
        shown={at}
      />
    </>
  );
}

/** The names of the units looked at, and of the archipelagos, which no map of the country is without. */
function useLabels({ data }: GroundAnswer, scope: Uint8Array | undefined) {
  const language = useLanguage();
  const places = useRelease().data?.data.places;
  return useMemo(() => {
    const [names, short] = language === 'vi' ? [data.name, shortName] : [data.nameEn, shortNameEn];
    const named = new Map(data.code.map((code, i) => [code, short(names[i]!)]));
    const units = data.code.map((code, i) => ({
      ...{ code, name: data.name[i]!, kind: data.kind[i]!, terrain: data.terrain[i]! },
      ...{ parentCode: data.parent[i]!, areaDeclaredKm2: data.areaDeclaredKm2[i]! },
      ...{ lon: data.lon[i]!, lat: data.lat[i]! },
    }));
    return stillLabels(
      { units, shapes: null },
      scope ?? new Uint8Array(units.length),
      [],
      places ?? [],
      language,
      (code) => named.get(code)!,
    );
  }, [data, scope, places, language]);
}
