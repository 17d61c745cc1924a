import { describe, expect, it } from 'vitest';
import { CELL } from '@/geo/disclosure';
import { leftOutOf } from './flow-picture';
import { type FlowAsked, flowScene } from './flow-scene';
import { figuresOverTime, placeFigure, totalsOver } from './place-figures';
import { placeStory, ranking } from './place-story';
import { A, ABROAD, B, C, type Few, fewFlows, fewPeople } from './testing/few-flows';

const ASKED: FlowAsked = {
  ...{ period: null, since: null, sex: null, age: null },
  ...{ direction: 'between', selected: null },
};
const ROWS: Few['rows'] = [
  [A, B, 0, 40],
  [A, B, 1, 60],
  [B, A, 1, 10],
  [C, B, 1, 5],
  [A, ABROAD, 1, 7],
];
const scene = (few: Few, asked: Partial<FlowAsked> = {}, people = fewPeople(1000)) =>
  flowScene(fewFlows(few), people, { ...ASKED, ...asked })!;

describe('a scene of flows', () => {
  it('shows the latest period where none is asked for, beside the same of the year before', () => {
    const { span, compared } = scene({ rows: ROWS });
    expect(span).toEqual({ from: 1, to: 1 });
    expect(compared).toEqual({
      before: { index: 0, period: '2023' },
      after: { index: 1, period: '2024' },
    });
  });

  it('adds periods up from one to another, and compares such a sum with nothing', () => {
    const { span, compared, view } = scene({ rows: ROWS }, { period: '2024', since: '2023' });
    expect(span).toEqual({ from: 0, to: 1 });
    expect(compared).toBeNull();
    expect(view.all).toBe(40 + 60 + 10 + 5);
  });

  it('leaves abroad out between units, and has it where all flows are asked for', () => {
    expect(scene({ rows: ROWS }).view.all).toBe(75);
    expect(scene({ rows: ROWS }, { direction: 'all' }).view.all).toBe(82);
  });

  it('looks at a selected place in the direction that is asked for', () => {
    const selected = Uint8Array.of(1, 0, 0, 0);
    const all = (direction: FlowAsked['direction']) =>
      scene({ rows: ROWS }, { direction, selected }).view.all;
    expect([all('into'), all('out_of'), all('touching')]).toEqual([10, 67, 77]);
  });

  it('has one widest arrow for every period, so that widths can be compared while time plays', () => {
    const of = (period: string) => scene({ rows: ROWS }, { period }).most;
    expect([of('2023'), of('2024')]).toEqual([60, 60]);
  });

  it('is none where nobody was counted by the sex that is asked for', () => {
    expect(flowScene(fewFlows({ rows: ROWS }), null, { ...ASKED, sex: 'female' })).toBeNull();
  });

  it('takes all people from the group that is not split, never from both', () => {
    const groups = [
      { sex: null, age: null },
      { sex: 'female', age: '20-24' },
    ] as const;
    const rows: Few['rows'] = [
      [A, B, 1, 60, 0],
      [A, B, 1, 25, 1],
    ];
    expect(scene({ rows, groups }).view.all).toBe(60);
    expect(scene({ rows, groups }, { sex: 'female', age: '20-24' }).view.all).toBe(25);
  });
});

describe('what is told of places', () => {
  const hidden = [{ place: C, period: 1, in: 3, out: 4 }];

  it('counts movers whose pair is not told at both their ends', () => {
    const one = scene({ rows: ROWS, hidden });
    const totals = totalsOver(one, one.span);
    expect([totals.in[C], totals.out[C]]).toEqual([3, 9]);
    expect(leftOutOf(one, one.view.top(1)).hidden).toBe(4);
  });

  it('is a rate by 1,000 people and year, also over several years', () => {
    const rateOf = (asked: Partial<FlowAsked>) => {
      const one = scene({ rows: ROWS }, asked);
      return placeFigure(one, totalsOver(one, one.span), one.span, A, 'out', 'thousand').value;
    };
    expect(rateOf({ period: '2023' })).toBe(40);
    expect(rateOf({ since: '2023', period: '2024' })).toBe((40 + 67) / 2);
  });

  it('is hidden where who came is not told, and never taken for nothing', () => {
    const untold = [{ place: C, period: 1, in: null, out: 4 }];
    const one = scene({ rows: ROWS, hidden: untold });
    const { shown } = figuresOverTime(one, 'net', 'people');
    expect(shown[C]).toEqual({ value: null, cell: CELL.hidden });
    expect(ranking(one).map(({ place }) => place)).toEqual([B, A]);
  });

  it('has no rate where it is not known who lives there', () => {
    const one = flowScene(fewFlows({ rows: ROWS }), null, ASKED)!;
    const figure = placeFigure(one, totalsOver(one, one.span), one.span, A, 'net', 'thousand');
    expect(figure).toEqual({ value: null, cell: CELL.missing });
  });

  it('names where people go and come from, and how many are not told', () => {
    const story = placeStory(scene({ rows: ROWS, hidden }), C);
    expect(story.leaving.map(({ destination, movers }) => [destination, movers])).toEqual([[B, 5]]);
    expect(story.coming).toEqual([]);
    expect(story.hidden).toEqual({ in: 3, out: 4 });
  });
});

describe('what a map leaves out', () => {
  it('adds up with what is drawn to all movers of the question', () => {
    const one = scene({ rows: ROWS }, { direction: 'all' });
    const top = one.view.top(1);
    const out = leftOutOf(one, top);
    expect(out.rest).toEqual({ pairs: 2, movers: 15 });
    expect(out.abroad).toBe(7);
    expect(top.shown + out.rest.movers + out.abroad + out.hidden).toBe(out.all);
  });
});
