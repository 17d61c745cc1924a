import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { BottomSheet } from '../panel/bottom-sheet';
import { useGroupWords } from './group-words';
import { type GroupView, verdictOf } from './plan-views';
import styles from './studio-sheet.module.css';
import texts from './studio-words.module.css';

interface Props {
  plan: ReactNode;
  group: ReactNode;
  /** The selected group: another one brings its card up. */
  selected: GroupView | null;
  /** What is at hand whichever card is up: undo and redo. */
  tools: ReactNode;
  /** Whether the map is drawn on: the sheet leaves it free. */
  shut: boolean;
}

/** On a phone: the plan and its selected group in one sheet, one at a time. */
export function StudioSheet({ plan, group, selected, tools, shut }: Props) {
  const t = useTranslations('studio');
  const place = selected?.place ?? null;
  const [shown, setShown] = useState({ place, card: place === null ? 'groups' : 'group' });
  const card = shown.place === place ? shown.card : place === null ? 'groups' : 'group';
  return (
    <BottomSheet label={t('sheet.label')} shut={shut}>
      <div className={styles.head}>
        <SegmentedControl
          size="md"
          aria-label={t('sheet.label')}
          value={card}
          onChange={(value) => setShown({ place, card: value })}
          data={[
            { value: 'groups', label: t('sheet.groups') },
            { value: 'group', label: t('sheet.group') },
          ]}
        />
        {tools}
      </div>
      {card === 'group' && selected && <Glance view={selected} />}
      {card === 'groups' ? plan : group}
    </BottomSheet>
  );
}

/** What a pick is looked at for, before the sheet is opened. */
function Glance({ view }: { view: GroupView }) {
  const t = useTranslations('criteria');
  const words = useGroupWords();
  const verdict = verdictOf(view);
  return (
    <p className={styles.glance} role="status">
      <span>
        {words.people(view.people)} · {words.area(view.areaKm2)}
      </span>
      <span className={texts.verdict} data-verdict={verdict}>
        {t(`verdict.${verdict}`)}
      </span>
    </p>
  );
}
