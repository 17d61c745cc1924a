import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { BottomSheet } from '../panel/bottom-sheet';

interface Props {
  plan: ReactNode;
  group: ReactNode;
  /** Place of the selected group: another one brings its card up. */
  selected: number | null;
}

/** On a phone: the plan and its selected group in one sheet, one at a time. */
export function StudioSheet({ plan, group, selected }: Props) {
  const t = useTranslations('studio');
  const [shown, setShown] = useState({ selected, card: selected === null ? 'groups' : 'group' });
  const card = shown.selected === selected ? shown.card : selected === null ? 'groups' : 'group';
  return (
    <BottomSheet label={t('label')}>
      <SegmentedControl
        fullWidth
        size="sm"
        mb="sm"
        aria-label={t('label')}
        value={card}
        onChange={(value) => setShown({ selected, card: value })}
        data={[
          { value: 'groups', label: t('sheet.groups') },
          { value: 'group', label: t('sheet.group') },
        ]}
      />
      {card === 'groups' ? plan : group}
    </BottomSheet>
  );
}
