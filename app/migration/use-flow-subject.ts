'use client';
import { useTranslations } from 'use-intl';
import type { FlowScene } from '@/components/flows/flow-scene';
import { spanText } from '@/components/flows/period-words';

/** Who is counted, where that is not everybody, and with the time in one line. */
export function useFlowSubject(
  scene: FlowScene | null,
  isRate: boolean,
): { who: string | null; subject: string } {
  const t = useTranslations();
  if (!scene) return { who: null, subject: '' };
  const { asked, flows, span } = scene;
  const parts = [
    asked.sex && t(`migration.sex.${asked.sex}`),
    asked.age && t('migration.age.group', { age: asked.age }),
  ].filter(Boolean);
  const who = parts.length > 0 ? parts.join(', ') : null;
  const when = spanText(flows.periods[span.from]!.period, flows.periods[span.to]!.period, t);
  const subject = `${who ?? t('migration.everybody')}, ${when}`;
  // Of a part of the people the rate is still by all of them: nobody is known by age in every year.
  return { who, subject: who && isRate ? `${subject}. ${t('migration.ofAll')}` : subject };
}
