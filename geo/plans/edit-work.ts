/** What belongs to the work on a plan as a whole: its title, day, remarks and declared links. */
import type { IsoDate } from '@/geo/units';
import type { Link } from './adjacency';
import type { Draft } from './draft';
import { done, type Edited, refused } from './edit';

export const setTitle = (draft: Draft, title: string): Edited => done({ ...draft, title });

/** The day from which the new units stand, as the resolution sets it. */
export const setEffective = (draft: Draft, effective: IsoDate): Edited =>
  done({ ...draft, plan: { ...draft.plan, effective } });

/** Declares that two units belong together across water or by a bridge, with the reason for the file. */
export function declareLink(draft: Draft, link: Link): Edited {
  if (link.from === link.to) return refused(draft, 'link_to_itself', null, link.from);
  if (link.reason.trim() === '') return refused(draft, 'link_without_reason', null, link.from);
  const others = draft.links.filter((known) => !isSame(known, link));
  return done({ ...draft, links: [...others, link] });
}

export function withdrawLink(draft: Draft, link: Link): Edited {
  const links = draft.links.filter((known) => !isSame(known, link));
  if (links.length === draft.links.length) return refused(draft, 'nothing_to_do', null, link.from);
  return done({ ...draft, links });
}

/** A link has no direction. */
const isSame = (a: Link, b: Link) =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
