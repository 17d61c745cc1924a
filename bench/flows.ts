/**
 * A million rows of movers between communes: a change of level or period, and a moved map, beside
 * flowmap.gl's own data provider with its own clustering on the same rows, in the same run.
 */
import type { SettingsState } from '@flowmap.gl/data';
import { require as requireAsCommonJs } from 'tsx/cjs/api';
import { FlowCube } from '@/geo/flows';
import { BUDGETS } from './budgets';
import { type Benchmark, type Figure, type Result, time } from './harness';
import { COMMUNES, type InventedFlows, inventedFlows, MONTHS, ROWS } from './invented-flows';

const LIMIT = 5_000;
const RUNS = { warmUp: 3, runs: 24 };
/** The other takes seconds for a change. */
const SLOW_RUNS = { warmUp: 1, runs: 3 };
const SIZE = { width: 1440, height: 900 };

/** Where a map looks: the n-th of a walk over the country, at zooms from the whole of it to a few communes. */
function lookAt(n: number) {
  const zoom = 5 + (n % 6);
  const [longitude, latitude] = [104 + ((n * 0.37) % 4), 10.5 + ((n * 0.83) % 10)];
  const degrees = 360 / 2 ** zoom / 512;
  const [half, up] = [(SIZE.width / 2) * degrees, (SIZE.height / 2) * degrees];
  return {
    ...{ longitude, latitude, zoom },
    sees: (lon: number, lat: number) =>
      Math.abs(lon - longitude) <= half && Math.abs(lat - latitude) <= up,
  };
}

export const benchmark: Benchmark = {
  name: 'flows',
  run: async (): Promise<Result[]> => {
    const invented = inventedFlows();
    const cube = new FlowCube(invented.rows, invented.levels);
    const arrange = await time('arranging, once', { warmUp: 1, runs: 3 }, () => {
      new FlowCube(invented.rows, invented.levels);
    });
    const periods = await time('the cube', RUNS, (run) =>
      cube.view({ level: 0, from: run % MONTHS, to: run % MONTHS }).top(LIMIT),
    );
    const years = await time('the cube', RUNS, () =>
      cube.view({ level: 0, from: 0, to: MONTHS - 1 }).top(LIMIT),
    );
    const levels = await time('the cube', RUNS, (run) =>
      cube.view({ level: run % 3, from: 0, to: MONTHS - 1 }).top(LIMIT),
    );
    const view = cube.view({ level: 0, from: 0, to: MONTHS - 1 });
    const pan = await time('the cube', { ...RUNS, runs: 120 }, (run) => {
      const { sees } = lookAt(run);
      const inSight = new Uint8Array(COMMUNES + 1);
      for (let i = 0; i < COMMUNES; i++)
        inSight[i] = Number(sees(invented.lon[i]!, invented.lat[i]!));
      return view.top(LIMIT, inSight);
    });
    const other = await flowmapGl(invented);
    const what = `${ROWS.toLocaleString('en')} rows of movers between ${COMMUNES} communes`;
    const notes = [`arranging the rows once takes ${Math.round(arrange.median)} ms`];
    const changed = {
      unit: 'ms',
      beside: other.change,
      budget: BUDGETS.flowChange,
      notes,
    } as const;
    return [
      { what: `${what}: another month`, ours: periods, ...changed },
      { what: `${what}: the whole year`, ours: years, ...changed },
      { what: `${what}: another level`, ours: levels, ...changed },
      {
        ...{ what: `${what}: the map is moved`, unit: 'ms', ours: pan, beside: other.pan },
        ...{
          budget: BUDGETS.flowPan,
          notes: ['the rest is counted exactly; theirs is not counted'],
        },
      },
    ];
  },
};

interface Location {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
}
interface Flow {
  readonly origin: number;
  readonly destination: number;
  readonly movers: number;
  readonly when: Date;
}

/** The same rows as objects, as flowmap.gl wants them, with clusters that it makes by distance. */
async function flowmapGl({
  rows,
  lon,
  lat,
}: InventedFlows): Promise<{ change: Figure; pan: Figure }> {
  const month = (n: number) => new Date(Date.UTC(2024, n, 1));
  const months = Array.from({ length: MONTHS }, (_, n) => month(n));
  const locations = Array.from(lon, (_, id): Location => ({ id, lon: lon[id]!, lat: lat[id]! }));
  const flows = Array.from(
    rows.movers,
    (movers, row): Flow => ({
      ...{ origin: rows.origin[row]!, destination: rows.destination[row]!, movers },
      when: months[rows.period[row]!]!,
    }),
  );
  // As an ES module it does not load in Node: it asks a CommonJS package for a name that Node cannot see.
  const { LocalFlowmapDataProvider } = requireAsCommonJs(
    '@flowmap.gl/data',
    import.meta.url,
  ) as typeof import('@flowmap.gl/data');
  const provider = new LocalFlowmapDataProvider<Location, Flow>({
    getLocationId: ({ id }) => id,
    getLocationLon: (location) => location.lon,
    getLocationLat: (location) => location.lat,
    getFlowOriginId: ({ origin }) => origin,
    getFlowDestId: ({ destination }) => destination,
    getFlowMagnitude: ({ movers }) => movers,
    getFlowTime: ({ when }) => when,
  });
  provider.setFlowmapData({ locations, flows });
  const ask = async (n: number, range: [Date, Date]) => {
    const { longitude, latitude, zoom } = lookAt(n);
    await provider.setFlowmapState({
      filter: { selectedTimeRange: range },
      settings: SETTINGS,
      viewport: { ...SIZE, longitude, latitude, zoom, bearing: 0, pitch: 0, altitude: 1.5 },
    });
    return await provider.getLayersData();
  };
  const year: [Date, Date] = [month(0), month(MONTHS)];
  const change = await time('flowmap.gl, its own clusters, another month', SLOW_RUNS, (run) =>
    ask(0, [month(run), month(run + 1)]),
  );
  await ask(0, year);
  const pan = await time('flowmap.gl, its own clusters', { warmUp: 2, runs: 10 }, (run) =>
    ask(run, year),
  );
  return { change, pan };
}

const SETTINGS: SettingsState = {
  ...{ flowLinesRenderingMode: 'straight', fadeEnabled: false, fadeOpacityEnabled: false },
  ...{ locationsEnabled: true, locationTotalsEnabled: true, locationLabelsEnabled: false },
  ...{ adaptiveScalesEnabled: false, clusteringEnabled: true, clusteringAuto: true },
  ...{ darkMode: false, fadeAmount: 0, colorScheme: undefined, highlightColor: 'orange' },
  ...{
    maxTopFlowsDisplayNum: LIMIT,
    flowEndpointsInViewportMode: 'any',
    flowLineThicknessScale: 1,
  },
};
