import { CloseButton, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';

interface Props {
  text: string;
  onText: (text: string) => void;
}

/** Leaves the rows whose name has the text in it. */
export function TableFilter({ text, onText }: Props) {
  const t = useTranslations('table');
  return (
    <TextInput
      aria-label={t('filter')}
      placeholder={t('filter')}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      rightSection={
        text !== '' && (
          <CloseButton size="sm" aria-label={t('clearFilter')} onClick={() => onText('')} />
        )
      }
    />
  );
}
