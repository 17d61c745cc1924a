'use client';
import { useCallback, useMemo } from 'react';
import type { ChoroplethAnswer, UnitsAnswer } from '@/components/answers';
import { UnitTooltip } from '@/components/map/unit-tooltip';
import { estimateAt } from '@/components/states/estimate-at';
import { CELL } from '@/geo/disclosure';

/** What stands beside the pointer over a unit, from the same answer that coloured it. */
export function useDescribe(
  answer: ChoroplethAnswer | undefined,
  provinces: UnitsAnswer | undefined,
  communes: UnitsAnswer | undefined,
) {
  const units = answer?.question.level === 'commune' ? communes : provinces;
  const places = useMemo(
    () => ({
      figure: new Map(answer?.data.code.map((code, i) => [code, i])),
      unit: new Map(units?.data.code.map((code, i) => [code, i])),
      province: new Map(provinces?.data.code.map((code, i) => [code, i])),
    }),
    [answer, units, provinces],
  );
  return useCallback(
    (code: string) => {
      const at = places.unit.get(code);
      if (!answer || !units || at === undefined) return null;
      const { name, nameEn, kind, parent } = units.data;
      const above = places.province.get(parent[at] ?? '');
      const i = places.figure.get(code);
      return (
        <UnitTooltip
          unit={{
            name: name[at] as string,
            nameEn: nameEn[at] as string,
            kind: kind[at] as (typeof kind)[number],
          }}
          parent={
            above === undefined || !provinces
              ? null
              : {
                  name: provinces.data.name[above] as string,
                  nameEn: provinces.data.nameEn[above] as string,
                }
          }
          measure={answer.question.measure}
          figure={
            i === undefined
              ? { value: null, cell: CELL.missing }
              : { value: answer.data.values[i] ?? null, cell: answer.data.cells[i] ?? CELL.missing }
          }
          estimate={estimateAt(answer.data.estimates, i)}
        />
      );
    },
    [answer, units, provinces, places],
  );
}
