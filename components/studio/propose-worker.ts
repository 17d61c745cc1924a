/** The thread on which proposals are looked for, so that the map never waits. */
import type { Proposal } from '@/geo/plans';
import { runSearch } from './propose-job';

addEventListener('message', ({ data }: MessageEvent<Proposal>) => {
  runSearch(
    data,
    (news) => postMessage(news),
    () => performance.now(),
  );
});
