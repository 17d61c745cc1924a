'use client';
import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { later } from '@/components/controls/later';
import { useGroupWords } from '@/components/studio/group-words';
import { LinkForm } from '@/components/studio/link-form';
import { PartForm } from '@/components/studio/part-form';
import { coloursNear, unitsNear } from '@/components/studio/plan-painting';
import type { GroupView } from '@/components/studio/plan-views';
import type { Concept } from '@/geo/measures';
import {
  contributorsOf,
  cutUnits,
  declareLink,
  freeColour,
  type Ground,
  mergeGroups,
  outlineOf,
  type Settlement,
  takePart,
  type UnitLookup,
  withdrawLink,
} from '@/geo/plans';
import { polygonArcs } from '@/geo/topology';
import { useTRPC } from '../../trpc';
import type { Cutting } from './use-cutting';
import type { EditedDraft } from './use-draft';

interface Props {
  ground: Ground;
  edited: EditedDraft;
  lookup: UnitLookup;
  nameOf: (code: string) => string;
  view: GroupView;
  groupOf: Int32Array;
  cutting: Cutting;
  /** The people that standards speak of. */
  concept: Concept;
  onSelect: (place: number | null) => void;
}

/** More groups than these are not offered one by one. */
const MANY = 400;

/** What is seldom done to a group: a part of a unit taken, units linked over water, two groups merged. */
export const PartsAndLinks = later(function PartsAndLinks(props: Props) {
  const t = useTranslations('studio');
  const words = useGroupWords();
  const { ground, edited, lookup, nameOf, view, groupOf } = props;
  const { draft, edit } = edited;
  const { place, group, figures, mark } = view;
  const { shapes, indexOf } = ground;
  const onLocate = useLocated(ground, props.concept);
  const outlineOfUnit = useCallback(
    (code: string) => {
      const shape = shapes?.units[indexOf.get(code) ?? -1];
      return shapes && shape ? outlineOf(shapes, { arcs: polygonArcs(shape) }) : null;
    },
    [shapes, indexOf],
  );
  const units = unitsNear(ground, group.members, groupOf, place);
  const cut = cutUnits(draft.plan.groups);
  const whole = units.filter((code) => !cut.has(code));
  const inside = new Set(contributorsOf(group));
  const links = draft.links.filter(({ from, to }) => inside.has(from) && inside.has(to));
  const nearColours = coloursNear(
    ground,
    group.members.flatMap((code) => indexOf.get(code) ?? []),
    groupOf,
    draft.marks,
  );
  const touching = new Set(units.map((code) => groupOf[indexOf.get(code)!]!));
  // Of a whole country's groups, those next to this one; of a province's, these first.
  const others = draft.plan.groups
    .flatMap((other, at) => {
      if (at === place || draft.marks[at]!.locked) return [];
      return touching.has(at) || draft.plan.groups.length < MANY ? [{ other, at }] : [];
    })
    .sort((a, b) => Number(touching.has(b.at)) - Number(touching.has(a.at)));
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
          outlineOfUnit={shapes && outlineOfUnit}
          {...props.cutting}
          onLocate={onLocate}
          onTake={(part) =>
            edit((now) => takePart(now, part, place, lookup, freeColour(now.marks, nearColours)))
          }
        />
      )}
      {!mark.locked && others.length > 0 && (
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
});

/** Asks where people of a unit were counted apart; nowhere, where nobody knows. */
function useLocated({ edition }: Ground, concept: Concept) {
  const queries = useQueryClient();
  const { settlements } = useTRPC().studio;
  return useCallback(
    async (code: string): Promise<readonly Settlement[]> => {
      const asked = settlements.queryOptions({ level: 'commune', edition, code, concept });
      const told = await queries.fetchQuery({ ...asked, retry: false }).catch(() => null);
      return (told?.data.places ?? []).map(({ lon, lat, people }) => ({ at: [lon, lat], people }));
    },
    [queries, settlements, edition, concept],
  );
}
