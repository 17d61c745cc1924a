import type { Language } from '@/components/theme';

const kept = (language: Language) => (language === 'vi' ? '' : `?lang=${language}`);

/** The page of the release and its defects, in the reader's language. */
export const dataAddress = (language: Language) => `/data${kept(language)}`;
/** The map as it comes, in the reader's language. */
export const mapAddress = (language: Language) => `/${kept(language)}`;
