import { useTranslations } from 'use-intl';
import { STANDARD_SETS } from '@/geo/plans';
import type { PlanLine } from '@/server/answers/plan-shapes';
import { Choice } from '../../controls/choice';
import { useLanguage } from '../../i18n/language';
import { formatDate } from '../../theme';

/** Adds a plan to those compared: the browser's own list, which every keyboard knows. */
export function AddPlan({
  plans,
  onAdd,
}: {
  plans: readonly PlanLine[];
  onAdd: (id: string) => void;
}) {
  const t = useTranslations('comparePlans');
  const language = useLanguage();
  if (plans.length === 0) return null;
  return (
    <Choice
      label={t('add')}
      value=""
      options={[
        { value: '', text: t('addChoose') },
        ...plans.map(({ id, title, effective }) => ({
          value: id,
          text: `${title} (${t('table.effective', { date: formatDate(effective, language) })})`,
        })),
      ]}
      onChange={(id) => {
        if (id !== '') onAdd(id);
      }}
    />
  );
}

const OWN = 'own';

/** By which standards all plans are judged; null for those of the day of each. */
export function RulesChoice<Id extends string>({
  chosen,
  onChoose,
}: {
  chosen: Id | null;
  onChoose: (set: string | null) => void;
}) {
  const t = useTranslations('comparePlans.rules');
  return (
    <Choice
      label={t('label')}
      value={chosen ?? OWN}
      options={[
        { value: OWN, text: t('own') },
        ...STANDARD_SETS.map(({ id }) => ({ value: id, text: t('all', { set: id }) })),
      ]}
      onChange={(value) => onChoose(value === OWN ? null : value)}
    />
  );
}
