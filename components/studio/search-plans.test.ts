import { expect, test } from 'vitest';
import { proposePlans } from '@/geo/plans';
import { proposalOf } from '@/geo/testing/random-proposal';
import { runSearch, type SearchNews } from './propose-job';
import { type SearchState, searchPlans, type Thread } from './search-plans';

/** Twelve units around a square, of which three in a row have people enough. */
const proposal = proposalOf(
  Array.from({ length: 12 }, (_, unit): [number, number] => [unit, (unit + 1) % 12]),
  [3, 1, 4, 1, 5, 2, 2, 6, 1, 3, 2, 4],
  Array.from({ length: 12 }, () => 1),
  { people: 8, area: 0 },
);

/** A thread that says what it is made to say, and whether it still runs. */
function threadOf() {
  let hear: (event: { data: SearchNews }) => void = () => {};
  const thread = {
    running: true,
    given: [] as unknown[],
    say: (news: SearchNews) => hear({ data: news }),
    postMessage: (given: unknown) => thread.given.push(given),
    terminate: () => {
      thread.running = false;
    },
    addEventListener: (type: string, listener: typeof hear) => {
      if (type === 'message') hear = listener;
    },
  };
  return thread;
}

test('a search off the page finds the plans that the command line finds with the same seed', () => {
  const thread = threadOf();
  const heard: SearchState[] = [];
  searchPlans(thread as Thread, proposal, (state) => heard.push(state));
  expect(thread.given).toEqual([proposal]);
  // What reaches another thread is a copy.
  let clock = 0;
  runSearch(
    structuredClone(proposal),
    (news) => thread.say(structuredClone(news)),
    () => (clock += 9),
  );
  expect(heard.at(-1)).toEqual({ status: 'done', proposed: proposePlans(proposal) });
  expect(thread.running).toBe(false);
});

test('plans are told before the search is over, and none is better than the last', () => {
  const news: SearchNews[] = [];
  runSearch(
    proposal,
    (each) => news.push(each),
    () => 0,
  );
  const met = news.flatMap((each) =>
    each.kind === 'found' || each.kind === 'done'
      ? [each.proposed.plans[0]!.groups.filter(({ unmet }) => !unmet).length]
      : [],
  );
  expect(news.at(-1)!.kind).toBe('done');
  expect(met.length).toBeGreaterThan(1);
  expect([...met].sort((a, b) => a - b)).toEqual(met);
});

test('a search that is ended keeps the best found until then, and hears no more', () => {
  const thread = threadOf();
  const heard: SearchState[] = [];
  const end = searchPlans(thread as Thread, proposal, (state) => heard.push(state));
  const found: SearchNews[] = [];
  runSearch(
    proposal,
    (each) => found.push(each),
    () => 0,
  );
  const first = found.find((each) => each.kind === 'found')!;
  thread.say(first);
  end();
  thread.say(found.at(-1)!);
  expect(thread.running).toBe(false);
  expect(heard.at(-1)).toEqual({ status: 'done', proposed: first.proposed });
});

test('a search that is ended before anything was found says so', () => {
  const heard: SearchState[] = [];
  const end = searchPlans(threadOf() as Thread, proposal, (state) => heard.push(state));
  end();
  expect(heard.at(-1)).toEqual({ status: 'nothing' });
});

test('what cannot be searched is told as failed', () => {
  const thread = threadOf();
  const heard: SearchState[] = [];
  const twice = { ...proposal, locked: [[0], [0]] };
  searchPlans(thread as Thread, twice, (state) => heard.push(state));
  runSearch(twice, thread.say, () => 0);
  expect(heard.at(-1)).toEqual({ status: 'failed', message: 'a unit is in two locked groups' });
});
