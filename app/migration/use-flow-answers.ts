'use client';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlowPeopleAnswer, FlowRowsAnswer } from '@/components/answers';
import { arrangeFlows } from '@/components/flows/arranged-flows';
import type { Edition } from '@/geo/units';
import type { DrawnLevel } from '../auto-level';
import { failureOf } from '../failure';
import { useTRPC } from '../trpc';
import { rowsQuestion } from './questions';
import type { AskedFlows } from './search-params';

/**
 * The flows of a level, arranged once an answer. An older answer stays until the next has come, so that
 * the map never goes blank between two questions.
 * @param edition null while the level is not wanted
 */
export function useLevelFlows(asked: AskedFlows, level: DrawnLevel, edition: Edition | null) {
  const { flows } = useTRPC();
  const rows = useQuery(
    flows.rows.queryOptions(edition ? rowsQuestion(asked, edition, level) : skipToken, {
      placeholderData: keepPreviousData,
      structuralSharing: false,
    }),
  );
  const people = useQuery(flows.people.queryOptions(edition ? { level, edition } : skipToken));
  const answer: FlowRowsAnswer | undefined = edition ? rows.data : undefined;
  const arranged = useMemo(
    () =>
      answer ? arrangeFlows(answer.data, answer.question.level, answer.question.edition) : null,
    [answer],
  );
  const peopleAnswer: FlowPeopleAnswer | undefined = people.data;
  return {
    answer,
    arranged,
    people:
      peopleAnswer && peopleAnswer.question.edition === answer?.question.edition
        ? peopleAnswer.data
        : null,
    failure: failureOf(rows),
    /** Whether the first answer is still on its way. */
    waits: edition !== null && rows.isPending,
    /** Whether the answer is that of the question, and not of the one before. */
    settled: !rows.isPlaceholderData && answer !== undefined,
  };
}
