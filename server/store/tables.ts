/**
 * The tables of the store, alike in SQLite and PostgreSQL: text, whole numbers and NULL are all they
 * need. Instants are ISO 8601 in UTC, so that their order is that of their letters; drafts are JSON.
 */
import type { PlanStatus } from '../answers/plan-shapes';

/** A plan and what a list tells of its newest revision. */
export interface PlanTable {
  id: string;
  title: string;
  /** The title folded for search: no marks, small letters. */
  title_folded: string;
  level: 'province' | 'commune';
  /** JSON: codes of provinces. */
  within: string;
  edition: string;
  effective: string;
  groups: number;
  units: number;
  status: PlanStatus;
  event: string | null;
  revision: number;
  created_at: string;
  saved_at: string;
  /** When it was taken out of the list; it can be brought back at any time. */
  removed_at: string | null;
}

export interface RevisionTable {
  plan: string;
  revision: number;
  saved_at: string;
  /** A revision that somebody named stays for ever. */
  name: string | null;
  title: string;
  groups: number;
  units: number;
  /** The page that made it and its step there: what arrives twice is saved once. */
  writer: string;
  step: number;
  draft: string;
}

/** Who did what to which plan, when; only ever added to. */
export interface AuditTable {
  at: string;
  who: string;
  what: AuditedAct;
  plan: string;
  revision: number;
}

export const AUDITED_ACTS = [
  'created',
  'saved',
  'renamed',
  'duplicated',
  'version_named',
  'restored',
  'removed',
  'brought_back',
  'status_changed',
] as const;
export type AuditedAct = (typeof AUDITED_ACTS)[number];

export interface StoreTables {
  plan: PlanTable;
  plan_revision: RevisionTable;
  plan_audit: AuditTable;
}
