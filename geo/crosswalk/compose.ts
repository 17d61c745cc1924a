import { type Crosswalk, deduce, type Entry, pack, type Share, UNKNOWN, unpack } from './crosswalk';

/**
 * Two crosswalks in a row: from the units that the first begins with to those that the second ends
 * with. A share is the sum over all ways of the product of the shares on the way; it rests on the
 * worst rung of any way, and it is unknown when a way of unknown share may lead there.
 * @throws RangeError when the second does not begin with the units that the first ends with
 */
export function compose(first: Crosswalk, second: Crosswalk): Crosswalk {
  assertMeet(first, second);
  const onward = unpack(second);
  const newLand = second.newLand.slice();
  first.newLand.forEach((isNew, k) => {
    if (isNew) for (const { to, land } of onward[k]!) if (land.share !== 0) newLand[to] = 1;
  });
  const lacking = first.lacking.slice();
  const rows = unpack(first).map((row, i) => {
    if (row.some(({ to }) => second.lacking[to])) lacking[i] = 1;
    const only = row[0];
    if (row.length === 1 && only!.people.share === 1 && only!.land.share === 1)
      return onward[only!.to]!;
    const joined = joinWays(row, onward);
    if (!lacking[i]) {
      deduce(joined, 'people');
      deduce(joined, 'land');
    }
    return joined;
  });
  return pack(first.from, second.to, rows, { newLand, lacking });
}

function joinWays(row: readonly Entry[], onward: readonly (readonly Entry[])[]): Entry[] {
  const joined = new Map<number, Entry>();
  for (const step of row) {
    for (const next of onward[step.to]!) {
      const people = times(step.people, next.people);
      const land = times(step.land, next.land);
      const known = joined.get(next.to);
      joined.set(
        next.to,
        known
          ? { to: next.to, people: plus(known.people, people), land: plus(known.land, land) }
          : { to: next.to, people, land },
      );
    }
  }
  return [...joined.values()];
}

/** A way of two steps. Nothing times unknown is nothing: what the law keeps out stays out. */
export function times(a: Share, b: Share): Share {
  if (a.share === 0 || b.share === 0) return { share: 0, basis: 0, certain: 0 };
  const share = a.share * b.share;
  return Number.isNaN(share)
    ? { share, basis: UNKNOWN, certain: 0 }
    : { share, basis: Math.max(a.basis, b.basis), certain: a.certain * b.certain };
}

/** Two ways to one unit. */
export function plus(a: Share, b: Share): Share {
  if (a.share === 0) return b;
  if (b.share === 0) return a;
  const share = a.share + b.share;
  return Number.isNaN(share)
    ? { share, basis: UNKNOWN, certain: 0 }
    : { share, basis: Math.max(a.basis, b.basis), certain: a.certain + b.certain };
}

function assertMeet({ to }: Crosswalk, { from }: Crosswalk): void {
  if (to === from) return;
  const same =
    to.codes.length === from.codes.length && to.codes.every((code, i) => code === from.codes[i]);
  if (!same)
    throw new RangeError(
      `a crosswalk to ${to.codes.length} units of ${to.edition} cannot be followed by one from ${from.codes.length} units of ${from.edition}`,
    );
}
