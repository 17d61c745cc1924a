/** The words that only the studio of mergers needs. */
import type { Language } from '../theme';
import enAdoption from './en/adoption.json';
import enComparePlans from './en/compare-plans.json';
import enDossier from './en/dossier.json';
import enPlanActs from './en/plan-acts.json';
import enPlans from './en/plans.json';
import enProposals from './en/proposals.json';
import enStudio from './en/studio.json';
import viAdoption from './vi/adoption.json';
import viComparePlans from './vi/compare-plans.json';
import viDossier from './vi/dossier.json';
import viPlanActs from './vi/plan-acts.json';
import viPlans from './vi/plans.json';
import viProposals from './vi/proposals.json';
import viStudio from './vi/studio.json';

const vi = {
  ...viAdoption,
  ...viComparePlans,
  ...viDossier,
  ...viPlanActs,
  ...viPlans,
  ...viProposals,
  ...viStudio,
};
const en: typeof vi = {
  ...enAdoption,
  ...enComparePlans,
  ...enDossier,
  ...enPlanActs,
  ...enPlans,
  ...enProposals,
  ...enStudio,
};

export const STUDIO_WORDS: Record<Language, typeof vi> = { vi, en };
