import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { formatTime } from '../theme';

interface Props {
  status: 'opening' | 'failed' | 'saved' | 'waiting' | 'saving' | 'offline' | 'refused';
  /** An instant, ISO 8601. */
  savedAt: string | null;
  /** Whether the browser keeps what the server does not have. */
  keptHere: boolean;
  className?: string;
}

/** In few words whether the work is safe: "đã lưu lúc 14:02". Told to those who listen as it changes. */
export function SaveStatusText({ status, savedAt, keptHere, className }: Props) {
  const t = useTranslations('saved');
  const language = useLanguage();
  const time = savedAt === null ? '' : formatTime(savedAt, language);
  const word = status === 'offline' && !keptHere ? 'offlineUnkept' : status;
  return (
    <span role="status" className={className} data-save-status={status}>
      {t(word, { time })}
    </span>
  );
}
