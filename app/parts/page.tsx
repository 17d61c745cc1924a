import { LanguageProvider } from '@/components/i18n/language';
import { STUDIO_WORDS } from '@/components/i18n/studio-words';
import { PageFrame } from '../page-frame';
import { Parts } from './client';

/** Every part of the screen in every state it can be in, on invented figures. `?lang=en` for English. */
export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ lang?: string; sheet?: string }>;
}) {
  const { lang, sheet } = await searchParams;
  const language = lang === 'en' ? 'en' : 'vi';
  return (
    <PageFrame language={language}>
      <LanguageProvider language={language} words={STUDIO_WORDS}>
        <Parts sheet={sheet !== undefined} />
      </LanguageProvider>
    </PageFrame>
  );
}
