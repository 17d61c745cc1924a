'use client';
import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useGroupWords } from '@/components/studio/group-words';
import { LinkForm } from '@/components/studio/link-form';
import { PartForm } from '@/components/studio/part-form';
import { coloursNear } from '@/components/studio/plan-painting';
import type { GroupView } from '@/components/studio/plan-views';
import {
  contributorsOf,
  declareLink,
  freeColour,
  type Ground,
  mergeGroups,
  outlineOf,
  placesOf,
  takePart,
  type UnitLookup,
  withdrawLink,
} from '@/geo/plans';
import { type Line, polygonArcs } from '@/geo/topology';
import type { EditedDraft } from './use-draft';

interface Props {
  ground: Ground;
  edited: EditedDraft;
  lookup: UnitLookup;
  nameOf: (code: string) => string;
  view: GroupView;
  groupOf: Int32Array;
  onDraw: () => Promise<Line | null>;
  onSelect: (place: number | null) => void;
}

/** What is seldom done to a group: a part of a unit taken, units linked over water, two groups merged. */
export function PartsAndLinks(props: Props) {
  const t = useTranslations('studio');
  const words = useGroupWords();
  const { ground, edited, lookup, nameOf, view, groupOf } = props;
  const { draft, edit } = edited;
  const { place, group, figures, mark } = view;
  const { shapes, indexOf } = ground;
  const units = unitsNear(ground, group.members, groupOf, place);
  const places = placesOf(draft.plan.groups);
  const whole = units.filter((code) => !('cut' in (places.get(code) ?? {})));
  const inside = new Set(contributorsOf(group));
  const links = draft.links.filter(({ from, to }) => inside.has(from) && inside.has(to));
  const nearColours = coloursNear(
    ground,
    group.members.flatMap((code) => indexOf.get(code) ?? []),
    groupOf,
    draft.marks,
  );
  const others = draft.plan.groups.flatMap((other, at) =>
    at === place || draft.marks[at]!.locked ? [] : [{ other, at }],
  );
  return (
    <>
      <LinkForm
        pieces={ground.shapes ? figures.components : []}
        {...{ links, nameOf }}
        onDeclare={(link) => edit((now) => declareLink(now, link))}
        onWithdraw={(link) => edit((now) => withdrawLink(now, link))}
      />
      {!mark.locked && draft.level === 'commune' && (
        <PartForm
          units={whole}
          nameOf={nameOf}
          outlineOfUnit={
            shapes &&
            ((code) => {
              const shape = shapes.units[indexOf.get(code) ?? -1];
              return shape ? outlineOf(shapes, { arcs: polygonArcs(shape) }) : null;
            })
          }
          onDraw={props.onDraw}
          onTake={(part) =>
            edit((now) => takePart(now, part, place, lookup, freeColour(now.marks, nearColours)))
          }
        />
      )}
      {!mark.locked && others.length > 0 && others.length < 400 && (
        <NativeSelect
          size="xs"
          label={t('group.mergeInto')}
          value=""
          data={[
            { value: '', label: t('group.mergeChoose') },
            ...others.map(({ other, at }) => ({ value: String(at), label: words.name(other, at) })),
          ]}
          onChange={(event) => {
            const into = Number(event.currentTarget.value);
            if (event.currentTarget.value === '') return;
            const { draft: after } = edit((now) => mergeGroups(now, place, into, lookup));
            if (after !== draft) props.onSelect(into > place ? into - 1 : into);
          }}
        />
      )}
    </>
  );
}

/** Units that touch a group without being in it, by code. */
function unitsNear(
  { adjacency, indexOf, units }: Ground,
  members: readonly string[],
  groupOf: Int32Array,
  place: number,
): string[] {
  const near = new Set<number>();
  for (const code of members) {
    const unit = indexOf.get(code);
    if (unit === undefined) continue;
    for (let e = adjacency.start[unit]!; e < adjacency.start[unit + 1]!; e++) {
      const other = adjacency.neighbour[e]!;
      if (groupOf[other] !== place) near.add(other);
    }
  }
  return [...near].sort((a, b) => a - b).map((unit) => units[unit]!.code);
}
