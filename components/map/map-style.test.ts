import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classColours, PALETTES } from '../theme';
import { CLASS_STATE, fillColour } from './fill-colour';
import { changesBetween, type Look, mapLayers, mapStyle } from './map-style';
import { PAINT } from './painting';

const look = fc.record<Look>({
  scheme: fc.constantFrom('light', 'dark'),
  level: fc.constantFrom('province', 'commune'),
  classes: fc.integer({ min: 1, max: 9 }),
  highlighted: fc.option(fc.integer({ min: 0, max: 8 })),
  hatched: fc.boolean(),
  approximate: fc.boolean(),
  circles: fc.boolean(),
});

const colourOf = (scheme: Look['scheme'], classes: number, drawn: number | null) => {
  const made = createExpression(fillColour(scheme, classes), 'fill-color', {
    type: 'color',
    'property-type': 'data-driven',
    expression: { parameters: ['zoom', 'feature', 'feature-state'], interpolated: false },
  } as never);
  if (made.result === 'error') throw made.value[0];
  const state = drawn === null ? {} : { [CLASS_STATE]: drawn };
  const { r, g, b } = made.value.evaluate({ zoom: 5 }, undefined, state);
  return `#${[r, g, b]
    .map((c: number) =>
      Math.round(c * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

describe('the style of the map', () => {
  it('is a valid style for every look', () => {
    fc.assert(
      fc.property(look, (one) => {
        expect(validateStyleMin(mapStyle(one))).toEqual([]);
      }),
    );
  });

  it('asks for no tiles, sprites or glyph files', () => {
    fc.assert(
      fc.property(look, (one) => {
        expect(JSON.stringify(mapStyle(one))).not.toMatch(/https?:|"glyphs"|"sprite"/);
      }),
    );
  });

  it('fills a unit with the very colour of its class in the legend', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const [i, colour] of classColours(scheme, 7).entries())
        expect(colourOf(scheme, 7, i)).toBe(colour);
  });

  it('draws zero, missing and not yet answered apart', () => {
    const { zero, missing, subtle } = PALETTES.light;
    expect([PAINT.zero, PAINT.missing, null].map((drawn) => colourOf('light', 7, drawn))).toEqual([
      zero,
      missing,
      subtle,
    ]);
  });
});

describe('a change of look', () => {
  it('changes nothing where nothing differs', () => {
    fc.assert(
      fc.property(look, (one) => {
        expect(changesBetween(one, { ...one })).toEqual([]);
      }),
    );
  });

  it('leads from any look to any other', () => {
    fc.assert(
      fc.property(look, look, (from, to) => {
        const layers = structuredClone(mapLayers(from)) as unknown as Record<
          string,
          Record<string, unknown>
        >[];
        for (const { layer, part, name, value } of changesBetween(from, to)) {
          const target = layers.find(({ id }) => (id as unknown as string) === layer)?.[part];
          if (target) target[name] = value;
        }
        expect(layers).toEqual(mapLayers(to));
      }),
    );
  });
});
