'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { PlaceAnswer } from '@/components/answers';
import type { Edition, IsoDate } from '@/geo/units';
import { placeFound, placeQuestion } from './questions';
import type { AskedView } from './search-params';
import { useTRPC } from './trpc';

interface PlacePatch {
  place?: string | null;
  on?: IsoDate | null;
}
type Write<Patch> = (patch: Patch, options?: { history: 'push' | 'replace' }) => unknown;

/**
 * Keeps the place of the address true to its ground. The code of a place is read on the day that stands
 * beside it; where the units shown are others, the address moves on to the unit that has the ground now,
 * and the reader is told. A code without a day is read in the edition shown.
 */
export function useKeptPlace<Patch extends PlacePatch>(
  asked: Pick<AskedView, 'place' | 'on' | 'edition'>,
  edition: Edition | null,
  setAsked: Write<Patch>,
) {
  const question = placeQuestion(asked, edition);
  const place = useQuery(useTRPC().atlas.place.queryOptions(question ?? skipToken));
  const [told, setTold] = useState<PlaceAnswer | null>(null);
  const bare = asked.on === null && asked.edition === null;
  const answer = question ? place.data : undefined;

  useEffect(() => {
    if (!answer) return;
    const { data, question: answered } = answer;
    if (!data.found[0]) return;
    if (!data.stays || (bare && data.codeBefore)) setTold(answer);
    const moved: PlacePatch = { place: data.found[0].unit.code, on: answered.edition };
    setAsked(moved as Patch, { history: 'replace' });
  }, [answer, bare, setAsked]);

  /** As the reader's own choice: a place that is chosen here is one of the units shown. */
  const choose = useCallback<Write<Patch>>(
    (patch, options) => {
      if (patch.place === undefined || patch.on !== undefined) return setAsked(patch, options);
      return setAsked({ ...patch, on: patch.place === null ? null : edition }, options);
    },
    [setAsked, edition],
  );

  // Until it is known whose ground the code names, nothing is shown of it.
  const waiting = question !== null && place.isPending;
  return {
    place: waiting ? null : placeFound(asked, answer?.data),
    choose,
    told,
    dismiss: () => setTold(null),
  };
}
