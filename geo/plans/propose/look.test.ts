import { describe, expect, test } from 'vitest';
import { TINY_BEFORE, tinyTopology } from '@/geo/testing';
import { neighbours } from '@/geo/topology';
import { adjacencyOf } from '../adjacency';
import { layOut, outlinesOf } from './lay-out';
import { burdenOf } from './look';

/** Of the tiny country: A and B are blocks of 2 by 2 squares, side by side. */
const [A, B] = ['00001', '00004'];
/** A tenth of a degree of latitude on the sphere of the ellipsoid's surface. */
const SIDE_METRES = ((2 * Math.PI * 6_371_007.2) / 360) * 0.1;

const topology = tinyTopology('commune', TINY_BEFORE);
const adjacency = adjacencyOf(neighbours(topology));
const [a, b] = [A, B].map((code) => adjacency.indexOf.get(code!)!) as [number, number];
/** Every unit a tenth of a degree north of the one before it. */
const places = adjacency.codes.map((_, unit) => ({ lon: 106, lat: 17 + unit / 10 }));
const people = Float64Array.from(adjacency.codes, (_, unit) => 100 + unit);
const districts = adjacency.codes.map((code) => (code === B ? 'other' : 'same'));

describe('what a group weighs', () => {
  const look = layOut(outlinesOf(topology, adjacency), adjacency, places, districts);
  const together = burdenOf(adjacency, people, look, [a, b]);
  const [alone, beside] = [a, b].map((unit) => burdenOf(adjacency, people, look, [unit]));

  test('its outline is that of its members without the border between them', () => {
    const saved = alone!.compactness + beside!.compactness - together.compactness;
    // Borders are measured on the ellipsoid, which is flatter here than the sphere by half a percent.
    expect(Math.abs(saved / (2 * 2 * SIDE_METRES) - 1)).toBeLessThan(0.007);
  });

  test('people change their unit but for those of the member with most people', () => {
    expect(together.changed).toBe(people[a]);
    expect(alone!.changed).toBe(0);
  });

  test('people walk to the member with most people', () => {
    const metres = (b - a) * SIDE_METRES;
    expect(Math.abs(together.distance - people[a]! * metres)).toBeLessThan(people[a]! * 2);
    expect(alone!.distance).toBe(0);
  });

  test('people of the smaller district lie across an old line; unknown districts have none', () => {
    expect(together.districts).toBe(people[a]);
    const unknown = layOut(outlinesOf(topology, adjacency), adjacency, places, null);
    expect(burdenOf(adjacency, people, unknown, [a, b]).districts).toBe(0);
  });

  test('a merger weighs more on balance than the two alone', () => {
    expect(together.balance).toBe((people[a]! + people[b]!) ** 2);
  });
});
