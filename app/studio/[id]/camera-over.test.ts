import { describe, expect, test } from 'vitest';
import { cameraOver } from './camera-over';

describe('the camera over units', () => {
  test('looks at their middle, and closer the nearer they are to each other', () => {
    const [a, b] = [
      { lon: 106, lat: 20 },
      { lon: 107, lat: 21 },
    ];
    const wide = cameraOver([a, b, { lon: null, lat: null }]);
    expect(wide).toMatchObject({ lng: 106.5, lat: 20.5 });
    expect(cameraOver([a, { lon: 106.5, lat: 20.5 }])?.z).toBeCloseTo(wide!.z + 1);
  });

  test('does not fall into a single point, and is none without any', () => {
    expect(cameraOver([{ lon: 106, lat: 20 }])?.z).toBeLessThan(14);
    expect(cameraOver([{ lon: null, lat: null }])).toBeNull();
  });
});
