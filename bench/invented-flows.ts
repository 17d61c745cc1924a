/** A million invented rows of movers for the benchmark of flows; the same every time. */
import { type FlowLevel, type FlowRows, flowLevels } from '@/geo/flows';
import { chance } from '@/geo/flows/testing/chance';

export const ROWS = 1_000_000;
export const COMMUNES = 3_321;
const PROVINCES = 34;
export const MONTHS = 12;

export interface InventedFlows {
  readonly rows: FlowRows;
  readonly levels: readonly FlowLevel[];
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** Communes about their provinces' centres; nearer and larger ones exchange more, as people do. */
export function inventedFlows(): InventedFlows {
  const random = chance(20250701);
  const parent = Int32Array.from({ length: COMMUNES }, (_, i) =>
    Math.floor((i * PROVINCES) / COMMUNES),
  );
  const centres = Array.from({ length: PROVINCES }, () => [103 + 6 * random(), 9 + 13 * random()]);
  const [lon, lat] = [0, 1].map((axis) =>
    Float64Array.from(parent, (province) => centres[province]![axis]! + random() - 0.5),
  ) as [Float64Array, Float64Array];
  const rows = {
    origin: new Int32Array(ROWS),
    destination: new Int32Array(ROWS),
    period: new Uint16Array(ROWS),
    group: new Uint16Array(ROWS),
    movers: new Int32Array(ROWS),
  };
  for (let row = 0; row < ROWS; ) {
    const origin = Math.floor(random() * COMMUNES);
    const near = origin + Math.floor((random() - 0.5) * 200);
    const destination = random() < 0.4 ? near : Math.floor(random() ** 2 * COMMUNES);
    if (destination === origin || destination < 0 || destination >= COMMUNES) continue;
    rows.origin[row] = origin;
    rows.destination[row] = destination;
    rows.period[row] = row % MONTHS;
    rows.movers[row++] = 1 + Math.floor(-12 * Math.log(1 - random()));
  }
  const names = (count: number, letter: string) =>
    Array.from({ length: count }, (_, i) => `${letter}${i}`);
  const levels = flowLevels([
    { codes: names(COMMUNES, 'c'), parent },
    { codes: names(PROVINCES, 'p'), parent: new Int32Array(PROVINCES) },
    { codes: ['VN'], parent: null },
  ]);
  return { rows, levels, lon, lat };
}
