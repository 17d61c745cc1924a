/** A plan becomes law, in a history beside the one that is: the same plan drafted, adopted, withdrawn. */
import {
  type ChangeEvent,
  type History,
  type IsoDate,
  type Life,
  type Transfer,
  type TransferKind,
  transferByDecree,
} from '@/geo/units';
import { checkPlan, livesBefore, type PlanContext } from './check';
import { PlanError } from './faults';
import { contributorsOf, type Group, homeOf, levelOfKind, type Plan } from './plan';
import { provincesAfter } from './provinces-after';

/** What the decree adds to the plan. */
export type Act = Pick<ChangeEvent, 'id' | 'decree' | 'title'>;

/**
 * The history in which the plan is law: units that it touches end, its groups begin, and an event
 * says what passed. The history given is not touched, so "as if adopted" is a value beside what is.
 * A group that changes nothing leaves its unit alone; communes of a province that ends get a new life
 * under the one that follows it.
 * @throws PlanError with every fault that keeps the plan from being law
 */
export function adopt(plan: Plan, context: PlanContext, act: Act): History {
  const { history } = context;
  const faults = checkPlan(plan, context).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new PlanError(faults);
  const before = livesBefore(history, plan.effective);
  const { begun, transfers } = outcomeOf(plan, before);
  const ended = new Set(transfers.flatMap(({ from }) => from ?? []));
  const day = plan.effective;
  return {
    lives: [
      ...history.lives.map((life) =>
        ended.has(life.code) && before.get(life.code) === life ? { ...life, validTo: day } : life,
      ),
      ...begun,
    ],
    events: [...history.events, { ...act, effective: day, status: 'adopted', transfers }],
  };
}

/** The event that the plan would be, to be kept as a draft; what it does to units is for `adopt`. */
export function toEvent(
  plan: Plan,
  { history }: PlanContext,
  act: Act,
  status: ChangeEvent['status'] = 'draft',
): ChangeEvent {
  const { transfers } = outcomeOf(plan, livesBefore(history, plan.effective));
  return { ...act, effective: plan.effective, status, transfers };
}

function outcomeOf(
  plan: Plan,
  before: ReadonlyMap<string, Life>,
): { begun: Life[]; transfers: Transfer[] } {
  const after = provincesAfter(plan);
  const begun: Life[] = [];
  const transfers: Transfer[] = [];
  const inGroups = new Set<string>();
  for (const group of plan.groups) {
    for (const code of contributorsOf(group)) inGroups.add(code);
    const life = lifeOf(group, plan.effective, before, after);
    const word = wordOfOnly(group, life, before);
    if (word === 'unchanged') continue;
    begun.push(life);
    for (const member of group.members) transfers.push(transferByDecree(member, group.code, word));
    for (const { unit, word: partWord, people, land, basis } of group.parts)
      transfers.push(transferByDecree(unit, group.code, partWord, { people, land, basis }));
  }
  for (const life of before.values()) {
    const parent = life.parentCode;
    if (parent === null || inGroups.has(life.code) || after(parent) === parent) continue;
    begun.push({ ...life, parentCode: after(parent), validFrom: plan.effective, validTo: null });
    transfers.push(transferByDecree(life.code, life.code, 'unchanged'));
  }
  return { begun, transfers };
}

function lifeOf(
  { code, name, kind, ...group }: Group,
  day: IsoDate,
  before: ReadonlyMap<string, Life>,
  after: (province: string) => string,
): Life {
  const home = homeOf({ code, ...group });
  const parent = (home === undefined ? undefined : before.get(home)?.parentCode) ?? null;
  const level = levelOfKind(kind);
  const parentCode = level === 'commune' && parent !== null ? after(parent) : parent;
  return { code, name, kind, level, parentCode, validFrom: day, validTo: null };
}

/** The word for whole members: what changes where one unit goes on alone, else a merger. */
function wordOfOnly(
  { members, parts, code }: Group,
  life: Life,
  before: ReadonlyMap<string, Life>,
): TransferKind {
  const [only] = members;
  if (members.length !== 1 || parts.length > 0 || only !== code) return 'whole';
  const unit = before.get(only);
  if (!unit) return 'whole';
  if (unit.kind !== life.kind) return 'kind_changed';
  if (unit.name !== life.name) return 'renamed';
  return unit.parentCode === life.parentCode ? 'unchanged' : 'whole';
}

/**
 * The history without an event that was adopted: what it began is gone, what it ended goes on.
 * @throws RangeError when there is no such event, or when a later act rests on what it began
 */
export function withdraw(history: History, eventId: string): History {
  const event = history.events.find(({ id, status }) => id === eventId && status === 'adopted');
  if (!event) throw new RangeError(`no adopted event is called "${eventId}"`);
  const day = event.effective;
  const began = new Set(event.transfers.map(({ to }) => to));
  const ended = new Set(event.transfers.flatMap(({ from }) => from ?? []));
  const lives = history.lives.flatMap((life): Life[] => {
    if (life.validFrom === day && began.has(life.code)) {
      if (life.validTo !== null)
        throw new RangeError(
          `${life.code}: changed again on ${life.validTo}; withdraw that event before ${eventId}`,
        );
      return [];
    }
    return [life.validTo === day && ended.has(life.code) ? { ...life, validTo: null } : life];
  });
  return { lives, events: history.events.filter((other) => other !== event) };
}
