/**
 * What an edit changed, by which a pick on a plan of the whole country costs what it touches.
 *
 * An edit makes a new list of groups and shares with the old list every group that it left alone. So
 * whatever follows from a plan (figures, verdicts, colours, lines, names) is kept for the list it was
 * made from, and of the next list only the places at which another group stands are worked out again.
 * What was kept is keyed by the identity of groups and never expires: a group that changed is another
 * object.
 *
 * Lists are compared without a look at what is in them. To read thousands of groups, each somewhere
 * else in memory, is what takes a frame; to compare the list does not.
 */

/**
 * Places, ascending, at which two lists do not have the very same thing. A group that was put away
 * moves all that stood behind it: then these are many, and only slower.
 */
export function changedPlaces<T>(before: readonly T[], after: readonly T[]): number[] {
  const changed: number[] = [];
  if (before === after) return changed;
  const places = Math.max(before.length, after.length);
  for (let place = 0; place < places; place++)
    if (before[place] !== after[place]) changed.push(place);
  return changed;
}
