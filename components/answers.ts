/** The answers that pictures are drawn from, each with the question it answers. */
import type { z } from 'zod';
import type { FlowPeopleData, FlowRowsData } from '@/server/answers/flow-shapes';
import type { CrosswalkData, HistoryData, PlaceData } from '@/server/answers/past-shapes';
import type { AgesData, GroundData } from '@/server/answers/plan-shapes';
import type {
  Answer,
  ChoroplethData,
  ProfileData,
  QualityData,
  ReleaseData,
  SearchData,
  TableData,
  UnitsData,
} from '@/server/answers/shapes';
import type { FlowPeopleInput, FlowRowsInput } from '@/server/routers/flow-inputs';
import type {
  ChoroplethInput,
  CrosswalkInput,
  HistoryInput,
  PlaceInput,
  ProfileInput,
  QualityInput,
  SearchInput,
  TableInput,
  UnitsInput,
} from '@/server/routers/inputs';
import type { AgesInput, GroundInput } from '@/server/routers/studio-inputs';

export type AgesAnswer = Answer<z.output<typeof AgesInput>, AgesData>;
export type ChoroplethAnswer = Answer<z.output<typeof ChoroplethInput>, ChoroplethData>;
export type CrosswalkAnswer = Answer<z.output<typeof CrosswalkInput>, CrosswalkData>;
export type FlowPeopleAnswer = Answer<z.output<typeof FlowPeopleInput>, FlowPeopleData>;
export type FlowRowsAnswer = Answer<z.output<typeof FlowRowsInput>, FlowRowsData>;
export type GroundAnswer = Answer<z.output<typeof GroundInput>, GroundData>;
export type HistoryAnswer = Answer<z.output<typeof HistoryInput>, HistoryData>;
export type PlaceAnswer = Answer<z.output<typeof PlaceInput>, PlaceData>;
export type ProfileAnswer = Answer<z.output<typeof ProfileInput>, ProfileData>;
export type QualityAnswer = Answer<z.output<typeof QualityInput>, QualityData>;
export type ReleaseAnswer = Answer<unknown, ReleaseData>;
export type SearchAnswer = Answer<z.output<typeof SearchInput>, SearchData>;
export type TableAnswer = Answer<z.output<typeof TableInput>, TableData>;
export type UnitsAnswer = Answer<z.output<typeof UnitsInput>, UnitsData>;
