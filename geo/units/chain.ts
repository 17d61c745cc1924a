/** The lives before and after a life, over any number of events. */
import type { Stories, Turning } from './changes';
import type { Life } from './events';

/** A life met on the way, and how many events lie between. */
export interface Kin {
  readonly life: Life;
  readonly away: number;
}

/** Every life that something of this one came from, the nearest first. */
export function forebears(stories: Stories, life: Life): Kin[] {
  return walk(life, (each) => {
    const { began, during } = stories(each);
    return [...(began ? [began] : []), ...during.filter(({ way }) => way === 'in')];
  });
}

/** Every life that something of this one went to, the nearest first. */
export function heirs(stories: Stories, life: Life): Kin[] {
  return walk(life, (each) => {
    const { during, ended } = stories(each);
    return [...during.filter(({ way }) => way === 'out'), ...(ended ? [ended] : [])];
  });
}

function walk(start: Life, turningsOf: (life: Life) => readonly Turning[]): Kin[] {
  const met = new Map<string, Kin>([[keyOf(start), { life: start, away: 0 }]]);
  for (const { life, away } of met.values())
    for (const { passages } of turningsOf(life))
      for (const { other, transfer } of passages) {
        const nothing = transfer.people === 0 && transfer.land === 0;
        if (other && !nothing && !met.has(keyOf(other)))
          met.set(keyOf(other), { life: other, away: away + 1 });
      }
  return [...met.values()].slice(1);
}

const keyOf = ({ code, validFrom }: Life): string => `${code} ${validFrom}`;

/** How much of the ground that a code named is named by it again in a later life. */
export type SameGround = 'all' | 'some' | 'none';

/**
 * Whether a code kept its meaning from one life to a later one: `all` where nothing but the name, the
 * kind or the parent changed on the way, `none` where the later life has nothing of the earlier.
 */
export function sameGround(stories: Stories, earlier: Life, later: Life): SameGround {
  for (let at: Life | undefined = earlier; at; at = soleHeir(stories, at))
    if (at === later) return 'all';
  return heirs(stories, earlier).some(({ life }) => life === later) ? 'some' : 'none';
}

/** The life that carries on this one, whole and with nothing added; undefined where none does. */
function soleHeir(stories: Stories, life: Life): Life | undefined {
  const { during, ended } = stories(life);
  const [out] = ended?.passages ?? [];
  if (!out?.other || ended!.passages.length > 1 || during.length > 0) return undefined;
  if (out.transfer.people !== 1 || out.transfer.land !== 1) return undefined;
  return stories(out.other).began?.passages.length === 1 ? out.other : undefined;
}
