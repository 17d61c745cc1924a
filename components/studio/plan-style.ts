/** The look of the map of a plan as a pure function: which colour each number of the painting means. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { TILE_LAYER } from '../map/tile-address';
import { PALETTES, type Scheme } from '../theme';
import { type OutlineAddresses, PAINT_STATE } from './outline-sources';
import type { PlanLabel } from './plan-labels';
import { LINE_PAINT, UNIT_PAINT } from './plan-painting';

export const UNIT_FILL = 'unit-fill';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
const plain: SourceSpecification = { type: 'geojson', data: EMPTY };
/** As near as a map of the program goes: tiles are cut for every zoom of it. */
const NEAREST = 15;
const cut = (address: string): SourceSpecification => ({
  ...{ type: 'vector', tiles: [address], maxzoom: NEAREST },
});

export const planSources = (outlines: OutlineAddresses): Record<string, SourceSpecification> => ({
  units: cut(outlines.units),
  lines: cut(outlines.lines),
  hovered: plain,
  cuts: plain,
  labels: plain,
  'group-labels': plain,
});

/** What was last told of a feature; until then what it came with, which costs the page nothing. */
const state: ExpressionSpecification = [
  ...['coalesce', ['feature-state', PAINT_STATE], ['get', PAINT_STATE]],
  -9,
] as unknown as ExpressionSpecification;
const byState = (
  values: Readonly<Record<number, unknown>>,
  other: unknown,
): ExpressionSpecification =>
  [
    'match',
    state,
    ...Object.entries(values).flatMap(([number, value]) => [Number(number), value]),
    other,
  ] as unknown as ExpressionSpecification;
const growing = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.4],
  ['zoom'],
  ...[5, far, 12, near],
];

function fillLayers(scheme: Scheme): LayerSpecification[] {
  const { card, subtle, groups } = PALETTES[scheme];
  const { outside, free } = UNIT_PAINT;
  return [
    {
      ...{ id: UNIT_FILL, type: 'fill', source: 'units', 'source-layer': TILE_LAYER },
      paint: {
        'fill-color': byState({ [outside]: subtle, [free]: card, ...groups }, subtle),
        'fill-color-transition': { duration: 0 },
      },
    },
  ];
}

/** Where the borders of units and groups stand, but that of the selected group. */
export const BORDERS = 'lines';
/** How strong borders of groups are from afar: thousands of them would cover the colours between them. */
const GROUPS_FAR = 0.22;

/** How strong borders are, by what they part and how near they are. */
export function borderOpacity(groupsFar = GROUPS_FAR): ExpressionSpecification {
  const { outside, free, province, member, group, selected } = LINE_PAINT;
  const always = { [province]: 1, [selected]: 1 };
  const far = byState({ ...always, [free]: 0.35, [member]: 0.35, [group]: groupsFar }, 0);
  const near = byState({ ...always, [outside]: 0.8, [free]: 1, [member]: 0.95, [group]: 0.72 }, 0);
  return ['interpolate', ['linear'], ['zoom'], 5.5, far, 8.5, near];
}

/**
 * One layer for all borders and one for that of the selected group: what an arc is painted as is worked
 * out for each layer that reads it, and there are tens of thousands of arcs.
 */
function lineLayers(scheme: Scheme): LayerSpecification[] {
  const { line, hatch, card, ink, muted, halo, accent } = PALETTES[scheme];
  const { outside, free, province, member, group, selected } = LINE_PAINT;
  const lines = { source: 'lines', 'source-layer': TILE_LAYER } as const;
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const colours = {
    ...{ [outside]: line, [free]: hatch, [member]: card },
    // Of the selected group, what its own line stands on.
    ...{ [province]: muted, [group]: ink, [selected]: halo },
  };
  const far = byState({ [province]: 0.6, [group]: 0.4, [selected]: 3.5 }, 0.3);
  const near = byState({ [province]: 1.8, [group]: 2.2, [selected]: 7 }, 1.2);
  return [
    {
      ...{ id: BORDERS, type: 'line', ...lines, layout },
      paint: {
        'line-color': byState(colours, line),
        'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 5, far, 12, near],
        'line-opacity': borderOpacity(),
      },
    },
    {
      ...{ id: 'lines-selected', type: 'line', ...lines, layout },
      paint: {
        'line-color': accent,
        'line-width': growing(1.8, 3.6),
        'line-opacity': byState({ [selected]: 1 }, 0),
      },
    },
    {
      ...{ id: 'cut-lines', type: 'line', source: 'cuts' },
      paint: { 'line-color': ink, 'line-width': 1.6, 'line-dasharray': [3, 2] },
    },
    {
      ...{ id: 'cut-dots', type: 'circle', source: 'cuts' },
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-color': accent, 'circle-radius': 2 },
    },
    {
      ...{ id: 'hovered-line', type: 'line', source: 'hovered' },
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 1.8 },
    },
  ];
}

/** The last layers are placed first: archipelagos and groups before provinces and units. */
function labelLayers(scheme: Scheme): LayerSpecification[] {
  const { ink, muted, halo, accent } = PALETTES[scheme];
  const around = { 'text-halo-color': halo, 'text-halo-width': 1.8, 'text-halo-blur': 0.3 };
  const layer = (
    role: PlanLabel['role'],
    font: string,
    sizes: readonly [number, number, number, number],
    color: string,
    more: Partial<LayerSpecification> & { layout?: object } = {},
  ): LayerSpecification => {
    const { layout, ...rest } = more;
    return {
      ...{ id: `${role}-labels`, type: 'symbol', source: 'labels', ...rest },
      filter: ['==', ['get', 'role'], role],
      layout: {
        ...{ 'text-field': ['get', 'name'], 'text-font': [font, 'Be Vietnam Pro'] },
        ...{ 'text-size': ['interpolate', ['linear'], ['zoom'], ...sizes] },
        ...{ 'text-max-width': 7, 'text-padding': 5, 'symbol-sort-key': ['get', 'order'] },
        ...layout,
      },
      paint: { 'text-color': color, ...around },
    } as LayerSpecification;
  };
  const roomy = {
    'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
    'text-justify': 'auto',
  };
  const SEMIBOLD = 'Be Vietnam Pro SemiBold';
  const grouped = { source: 'group-labels', layout: roomy } as const;
  return [
    layer('unit', 'Be Vietnam Pro Medium', [8.2, 10, 13, 13.5], ink, { minzoom: 8.2 }),
    layer('province', SEMIBOLD, [4.5, 11.5, 9, 16], muted, { maxzoom: 9.2 }),
    layer('place', 'Be Vietnam Pro Italic', [4.5, 11, 9, 15], muted, {
      layout: { 'text-max-width': 24, 'text-allow-overlap': true },
    }),
    layer('group', SEMIBOLD, [6, 10.5, 12, 17], ink, { ...grouped, minzoom: 6.5 }),
    layer('selected', SEMIBOLD, [5, 12, 12, 18], accent, grouped),
  ];
}

export function planLayers(scheme: Scheme): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': PALETTES[scheme].sea } },
    ...fillLayers(scheme),
    ...lineLayers(scheme),
    ...labelLayers(scheme),
  ];
}

export const planStyle = (scheme: Scheme, outlines: OutlineAddresses): StyleSpecification => ({
  ...{ version: 8, sources: planSources(outlines), layers: planLayers(scheme) },
});
