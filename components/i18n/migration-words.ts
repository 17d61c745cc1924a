/** The words that only the pages of migration need. */
import type { Language } from '../theme';
import enFlowPictures from './en/flow-pictures.json';
import enMigration from './en/migration.json';
import viFlowPictures from './vi/flow-pictures.json';
import viMigration from './vi/migration.json';

const vi = { ...viFlowPictures, ...viMigration };
const en: typeof vi = { ...enFlowPictures, ...enMigration };

export const MIGRATION_WORDS: Record<Language, typeof vi> = { vi, en };
