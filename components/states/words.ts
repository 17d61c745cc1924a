/** The part of a translator that sentences need; `useTranslations()` without a namespace is one. */
export interface Words {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
}
