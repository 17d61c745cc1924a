import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PlanDialog } from './plan-list-dialog';

interface Props {
  title: string;
  busy: boolean;
  /** In words, where the last try failed. */
  fault: string | null;
  onRename: (title: string) => void;
  onClose: () => void;
}

/** Another title for a plan. */
export function RenamePlan({ title, busy, fault, onRename, onClose }: Props) {
  const t = useTranslations('planList');
  const [text, setText] = useState(title);
  const empty = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!empty) onRename(text);
  };
  return (
    <PlanDialog title={t('rename')} onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          label={t('form.title')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={empty ? t('form.titleFault') : fault}
          maxLength={200}
          data-first
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={empty}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </PlanDialog>
  );
}
