'use client';
import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { later } from '@/components/controls/later';
import { useGroupWords } from '@/components/studio/group-words';
import { JudgementBySets } from '@/components/studio/judgement-by-sets';
import styles from '@/components/studio/plan-acts.module.css';
import type { GroupView } from '@/components/studio/plan-views';
import { judgeBySets, type Plan, standardSets, yardstickOf, yardstickOn } from '@/geo/plans';

interface Props {
  plan: Plan;
  views: readonly GroupView[];
  selected: number;
}

/** Opens the judgement of the selected group, and of the whole plan, by every decree that is known. */
export const OtherRules = later(function OtherRules(props: Props) {
  const t = useTranslations('planActs');
  const judging = useTranslations('judging');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.byRules} onClick={() => setOpen(true)}>
        {t('byRules')}
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={judging('title')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Judged {...props} />
      </Modal>
    </>
  );
});

/** Worked out only while it is looked at. */
function Judged({ plan, views, selected }: Props) {
  const words = useGroupWords();
  const own = plan.effective;
  const [chosen, setChosen] = useState<string>(own);
  const judged = useMemo(() => {
    const day = yardstickOn(own);
    const sets = standardSets().filter(({ id }) => id !== day.rules.standards?.id);
    return judgeBySets(plan, (group) => views[group]!.judged.figures, [
      ...(day.rules.standards ? [day] : []),
      ...sets.map(yardstickOf),
    ]);
  }, [plan, views, own]);
  return (
    <JudgementBySets
      {...{ judged, chosen, own }}
      group={selected}
      name={words.name(plan.groups[selected]!, selected)}
      onChoose={setChosen}
    />
  );
}
