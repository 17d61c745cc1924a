/** The look of the map of a plan as a pure function: which colour each number of the painting means. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { PALETTES, type Scheme } from '../theme';
import type { PlanLabel } from './plan-labels';
import { LINE_PAINT, UNIT_PAINT } from './plan-painting';

/** The name under which the map keeps what a unit or an arc is drawn as. */
export const PAINT_STATE = 'p';
export const UNIT_FILL = 'unit-fill';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
const plain: SourceSpecification = { type: 'geojson', data: EMPTY };
const shapes: SourceSpecification = { type: 'geojson', data: EMPTY, tolerance: 0.05, buffer: 32 };

export const PLAN_SOURCES: Record<string, SourceSpecification> = {
  units: shapes,
  lines: shapes,
  hovered: plain,
  cuts: plain,
  labels: plain,
  'group-labels': plain,
};

const state: ExpressionSpecification = ['coalesce', ['feature-state', PAINT_STATE], -9];
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
const only = (number: number) => byState({ [number]: 1 }, 0);
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
      ...{ id: UNIT_FILL, type: 'fill', source: 'units' },
      paint: {
        'fill-color': byState({ [outside]: subtle, [free]: card, ...groups }, subtle),
        'fill-color-transition': { duration: 0 },
      },
    },
  ];
}

function lineLayers(scheme: Scheme): LayerSpecification[] {
  const { line, hatch, card, ink, muted, halo, accent } = PALETTES[scheme];
  const { outside, free, province, member, group, selected } = LINE_PAINT;
  const layer = (
    id: string,
    color: string | ExpressionSpecification,
    width: ExpressionSpecification,
    opacity: ExpressionSpecification,
  ): LayerSpecification => ({
    ...{ id, type: 'line', source: 'lines' },
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
  });
  return [
    layer(
      'lines-thin',
      byState({ [outside]: line, [free]: hatch, [member]: card }, line),
      growing(0.3, 1.2),
      // Far out, lines between thousands of units would cover the colours between them.
      [
        'interpolate',
        ['linear'],
        ['zoom'],
        6,
        byState({ [outside]: 0, [free]: 0.35, [member]: 0.35 }, 0),
        8.5,
        byState({ [outside]: 0.8, [free]: 1, [member]: 0.95 }, 0),
      ],
    ),
    layer('lines-province', muted, growing(0.6, 1.8), only(province)),
    layer('lines-group', ink, growing(0.4, 2.2), [
      ...['interpolate', ['linear'], ['zoom']],
      // Thousands of groups seen at once are told apart by colour; their borders would be all ink.
      ...[5, byState({ [group]: 0.22 }, 0), 8, byState({ [group]: 0.72 }, 0)],
    ] as unknown as ExpressionSpecification),
    layer('lines-selected-halo', halo, growing(3.5, 7), only(selected)),
    layer('lines-selected', accent, growing(1.8, 3.6), only(selected)),
    {
      ...{ id: 'cut-lines', type: 'line', source: 'cuts' },
      paint: { 'line-color': ink, 'line-width': 1.6, 'line-dasharray': [3, 2] },
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

export const planStyle = (scheme: Scheme): StyleSpecification => ({
  ...{ version: 8, sources: PLAN_SOURCES, layers: planLayers(scheme) },
});
