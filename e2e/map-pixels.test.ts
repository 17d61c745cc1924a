import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { colourDistance, pixel, plainColour, project, readRgb } from './map-pixels';

const size = { width: 400, height: 300 };

describe('a place on the map', () => {
  test('that the camera looks at lies in the middle', () => {
    const at = project(105.85, 21.03, { lng: 105.85, lat: 21.03, z: 7.3 }, size);
    expect(at.x).toBeCloseTo(200, 6);
    expect(at.y).toBeCloseTo(150, 6);
  });

  test('moves by the width of the world over 360 degrees of longitude', () => {
    const camera = { lng: 0, lat: 0, z: 3 };
    expect(project(90, 0, camera, size).x - 200).toBeCloseTo((512 * 8) / 4, 6);
  });

  test('at the edge of Web Mercator lies half a world to the north', () => {
    // The square world ends where its height equals its width: atan(sinh(pi)).
    const edge = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;
    const at = project(0, edge, { lng: 0, lat: 0, z: 0 }, size);
    expect(150 - at.y).toBeCloseTo(256, 6);
  });

  test('keeps clear of the cards', () => {
    const room = { top: 50, right: 100, bottom: 0, left: 20 };
    const at = project(106, 16, { lng: 106, lat: 16, z: 5 }, size, room);
    expect(at.x).toBeCloseTo(20 + (400 - 100 - 20) / 2, 6);
    expect(at.y).toBeCloseTo(50 + (300 - 50) / 2, 6);
  });

  test('is twice as far from the middle one zoom in', () => {
    const camera = { lng: 106, lat: 16, z: 5 };
    const near = project(107, 17, camera, size);
    const far = project(107, 17, { ...camera, z: 6 }, size);
    expect(far.x - 200).toBeCloseTo(2 * (near.x - 200), 6);
    expect(far.y - 150).toBeCloseTo(2 * (near.y - 150), 6);
  });
});

describe('a colour', () => {
  test('is read from the picture at its place', () => {
    const picture = new PNG({ width: 3, height: 2 });
    picture.data.set([10, 20, 30, 255], (1 * 3 + 2) * 4);
    const copy = PNG.sync.read(PNG.sync.write(picture));
    expect(pixel(copy, 2, 1)).toEqual([10, 20, 30]);
    expect(() => pixel(copy, 3, 1)).toThrow(RangeError);
  });

  test('is not told where a line or a letter crosses', () => {
    const picture = new PNG({ width: 4, height: 3 });
    picture.data.fill(200);
    expect(plainColour(picture, 1, 1)).toEqual([200, 200, 200]);
    picture.data.set([0, 0, 0, 255], (2 * 4 + 2) * 4);
    expect(plainColour(picture, 1, 1)).toBeUndefined();
  });

  test('is as far from another as its most different channel', () => {
    expect(colourDistance(readRgb('rgb(10, 20, 30)'), readRgb('rgba(12, 15, 30, 0.5)'))).toBe(5);
  });
});
