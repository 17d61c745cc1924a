import { useTranslations } from 'use-intl';
import { Notice } from '../controls/notice';

interface Props {
  /** The title under which one's own work is kept. */
  title: string;
  /** Whether the work on the screen is that copy; else it was found again when the plan was opened. */
  here: boolean;
  /** Whether the plan became law, rather than being saved by another. */
  byLaw: boolean;
  /** Where the other of the two works is. */
  href: string;
}

/** Two people worked on one plan: which work is where, and that neither is lost. */
export function PartedNotice({ title, here, byLaw, href }: Props) {
  const t = useTranslations();
  const told = !here ? 'found' : byLaw ? 'partedByLaw' : 'parted';
  return (
    <Notice dismiss={t('studio.understood')}>
      {t(`news.${told}`, { title })}{' '}
      <a href={href}>{t(here ? 'news.openOther' : 'news.openOwn')}</a>
    </Notice>
  );
}
