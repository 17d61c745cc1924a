import type { SortingState } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { fold } from '@/geo/units';
import { useLanguage } from '../i18n/language';
import { Empty } from '../states/empty';
import { TableFilter } from '../table/table-filter';
import styles from '../table/unit-table.module.css';
import { useUnitGrid } from '../table/use-unit-grid';
import { VirtualGrid } from '../table/virtual-grid';
import type { FlowScene } from './flow-scene';
import { FLOW_MEASURES, type FlowPer, placeFigure, totalsOver } from './place-figures';
import type { PlaceNames } from './place-names';
import { type UnitFlowRow, unitFlowColumns } from './unit-flow-columns';

interface Props {
  scene: FlowScene;
  names: PlaceNames;
  title: string;
  /** Code of the selected unit, if any. */
  selected: string | null;
  onSelect: (code: string) => void;
}

const MOST_GAINED: SortingState = [{ id: 'net counts', desc: true }];

/** Every unit of the level with who came and left, those too of which it is not told. */
export function UnitFlowTable({ scene, names, title, selected, onSelect }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const columns = useMemo(() => unitFlowColumns(t, language), [t, language]);
  const all = useMemo(() => unitFlowRows(scene, names), [scene, names]);
  const { table, data, text, scroller, grid, onText } = useUnitGrid(columns, all, MOST_GAINED);
  return (
    <div className={styles.frame} data-few-columns>
      <div className={styles.bar}>
        <p className={styles.caption}>
          {title} ·{' '}
          {data.length === all.length
            ? t('table.units', { count: all.length })
            : t('table.unitsOf', { count: data.length, total: all.length })}
        </p>
        <div className={styles.tools}>
          <TableFilter {...{ text, onText }} />
        </div>
      </div>
      <VirtualGrid
        {...{ table, grid, selected, onSelect, scroller }}
        label={title}
        none={<Empty>{text === '' ? undefined : t('table.none', { text })}</Empty>}
      />
    </div>
  );
}

function unitFlowRows(scene: FlowScene, names: PlaceNames): UnitFlowRow[] {
  const { flows, span } = scene;
  const totals = totalsOver(scene, span);
  const { estimate } = flows.periods[span.to]!;
  const figures = (place: number, per: FlowPer) =>
    Object.fromEntries(
      FLOW_MEASURES.map((measure) => [
        measure,
        placeFigure(scene, totals, span, place, measure, per),
      ]),
    ) as UnitFlowRow['counts'];
  return flows.code.map((code, place) => ({
    ...{ code, name: names.of(place), estimate },
    folded: fold(`${names.of(place)} ${code}`),
    counts: figures(place, 'people'),
    rates: figures(place, 'thousand'),
  }));
}
