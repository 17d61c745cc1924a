import type { Language } from '@/components/theme';

/** The studio with a plan open, in the reader's language. */
export const planAddress = (id: string, language: Language) =>
  `/studio/${id}${language === 'vi' ? '' : `?lang=${language}`}`;
