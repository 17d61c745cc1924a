import { describe, expect, it } from 'vitest';
import type { Edition } from '@/geo/units';
import { appRouter } from '../routers/app';
import { callerFactory } from '../routers/trpc';
import { noStore } from '../testing/no-store';
import { serveTiny } from '../testing/serve-tiny';
import { ANYONE } from '../viewer';

const tiny = serveTiny();

describe('moves between concepts and former residence', () => {
  it('of a release without any are answered with the provinces and nothing of them', async () => {
    const { flows } = callerFactory(appRouter)({
      ...{ current: tiny.current(), store: noStore, viewer: ANYONE, threshold: 5 },
    });
    for (const ask of [flows.conceptMoves, flows.former]) {
      const { data } = await ask({ edition: '2019-04-01' as Edition });
      expect(data.code.length).toBeGreaterThan(1);
      expect(data.times).toEqual([]);
      expect(data.hidden.place).toEqual([]);
    }
  });
});
