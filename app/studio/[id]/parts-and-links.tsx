'use client';
import type { GroupView } from '@/components/studio/plan-views';
import type { Ground, UnitLookup } from '@/geo/plans';
import type { EditedDraft } from './use-draft';

interface Props {
  ground: Ground;
  edited: EditedDraft;
  lookup: UnitLookup;
  nameOf: (code: string) => string;
  view: GroupView;
  groupOf: Int32Array;
}

export function PartsAndLinks(_: Props) {
  return null;
}
