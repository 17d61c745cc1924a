import { useTranslations } from 'use-intl';
import type { Refusal, RefusalReason } from '@/geo/plans';
import { Notice } from '../controls/notice';

interface Props {
  refused: readonly Refusal[];
  nameOf: (code: string) => string;
  onUnderstood: () => void;
}

/** What an edit would not do, one sentence a reason. */
export function Refusals({ refused, nameOf, onUnderstood }: Props) {
  const t = useTranslations('studio');
  const reasons = new Map<RefusalReason, Refusal[]>();
  for (const refusal of refused)
    reasons.set(refusal.why, [...(reasons.get(refusal.why) ?? []), refusal]);
  // That nothing is left to do needs no words.
  reasons.delete('nothing_to_do');
  return [...reasons].map(([why, list]) => {
    const [{ code }] = list as [Refusal];
    const key = why === 'locked' && code === null ? 'lockedGroup' : why;
    return (
      <Notice
        key={`${why} ${code} ${list.length}`}
        dismiss={t('understood')}
        onDismiss={onUnderstood}
      >
        {t(`refused.${key}`, {
          count: list.length,
          name: code === null ? '' : nameOf(code),
          code: code ?? '',
        })}
      </Notice>
    );
  });
}
