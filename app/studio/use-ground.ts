'use client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Topology } from 'topojson-specification';
import type { GroundAnswer } from '@/components/answers';
import { type Ground, type Link, linkedGround } from '@/geo/plans';
import type { Edition } from '@/geo/units';
import type { DrawnLevel } from '../auto-level';
import { boundaryFile } from '../boundary-file';
import { useTRPC } from '../trpc';
import { useRelease } from '../use-atlas';
import { boundaryQuery } from '../use-outlines';
import { readGround } from './read-ground';

export interface GroundQuestion {
  readonly level: DrawnLevel;
  /** Null while it is not known. */
  readonly edition: Edition | null;
  /** Provinces to keep to; none are all. A ground of the whole country is made once for all drafts. */
  readonly within?: readonly string[];
  /** Declared links of the draft; they may change without the ground being read again. */
  readonly links?: readonly Link[];
}

export interface AskedGround {
  /** Null until both the figures and the outlines are here. */
  readonly ground: Ground | null;
  /** What the server said, with its notes and source. */
  readonly answer: GroundAnswer | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Large, and a part of the release like the outlines: asked again only when a release is published. */
export const FOR_THE_VISIT = { staleTime: Number.POSITIVE_INFINITY };

const NO_LINKS: readonly Link[] = [];

/** The ground of a plan, from the server's figures and the outlines that the map draws. */
export function useGround(asked: GroundQuestion): AskedGround {
  const { level, edition, within = [], links = NO_LINKS } = asked;
  const release = useRelease().data?.data;
  const figures = useQuery(
    useTRPC().studio.ground.queryOptions(
      edition === null ? skipToken : { level, edition, ...keptTo(within) },
      FOR_THE_VISIT,
    ),
  );
  // The coarse outlines have the same borders as the fine ones, and the map has them already.
  const file = release && edition ? boundaryFile(release, level, edition) : undefined;
  const outlines = useQuery(boundaryQuery(file?.url));
  const answer = figures.data;
  const topology = release && edition && !file ? null : outlines.data;
  const bare = useMemo(
    () => (answer && topology !== undefined ? groundOnce(answer, topology) : null),
    [answer, topology],
  );
  const ground = useMemo(() => bare && linkedGround(bare, links), [bare, links]);
  return {
    ground,
    answer,
    failed: figures.isError || outlines.isError,
    retry: () => {
      if (figures.isError) void figures.refetch();
      if (outlines.isError) void outlines.refetch();
    },
  };
}

/** Has the ground of a level and edition here before a plan stands on it. */
export function useGroundAhead() {
  const { studio } = useTRPC();
  const answers = useQueryClient();
  const release = useRelease().data?.data;
  return useCallback(
    async ({ level, edition }: { level: DrawnLevel; edition: Edition }) => {
      const file = release && boundaryFile(release, level, edition);
      await Promise.all([
        answers.prefetchQuery(studio.ground.queryOptions({ level, edition }, FOR_THE_VISIT)),
        file && answers.prefetchQuery(boundaryQuery(file.url)),
      ]);
    },
    [studio, answers, release],
  );
}

/** The question is the same in whichever order the provinces were opened. */
export const keptTo = (within: readonly string[]): { within?: string[] } =>
  within.length === 0 ? {} : { within: [...within].sort() };

/** Grounds by what they are made of: whoever asks again, on whichever page, gets the same one. */
const made = new WeakMap<GroundAnswer, { topology: Topology | null; ground: Ground }>();

function groundOnce(answer: GroundAnswer, topology: Topology | null): Ground {
  const known = made.get(answer);
  if (known && known.topology === topology) return known.ground;
  const ground = readGround(answer.data, answer.question.edition, topology);
  made.set(answer, { topology, ground });
  return ground;
}
