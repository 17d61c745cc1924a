'use client';
import { useEffect, useMemo, useState } from 'react';
import type { UnitColours } from '@/components/flows/flow-picture';
import type { ColumnCanvas } from '@/components/layers/column-canvas';
import type { MapOwner } from '@/components/map/map-owner';
import type { Scheme } from '@/components/theme';
import type { NamedScene } from './use-scene';

/** The figure of every unit as a column on the map, where columns are asked for. */
export function useColumns(
  owner: MapOwner | null,
  wanted: boolean,
  drawn: NamedScene | null,
  colours: UnitColours | null,
  scheme: Scheme,
) {
  const [canvas, setCanvas] = useState<ColumnCanvas | null>(null);
  useEffect(() => {
    if (!owner || !wanted) return;
    let gone = false;
    let made: ColumnCanvas | null = null;
    void import('@/components/layers/column-canvas').then((module) => {
      if (gone) return;
      made = new module.ColumnCanvas(owner.map);
      setCanvas(made);
    });
    return () => {
      gone = true;
      made?.remove();
      setCanvas(null);
    };
  }, [owner, wanted]);
  const columns = useMemo(
    () =>
      colours?.figures.flatMap(({ value }, place) => {
        const at = drawn?.names.at(place);
        return value && at ? [{ at, value }] : [];
      }) ?? [],
    [colours, drawn],
  );
  const most = colours?.most ?? 0;
  useEffect(() => canvas?.draw(columns, most, scheme), [canvas, columns, most, scheme]);
}
