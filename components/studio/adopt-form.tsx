import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type IsoDate, isoDate } from '@/geo/units';
import styles from './adopt-dialog.module.css';

/** What the resolution says besides the plan. */
export interface Resolution {
  readonly decree: string;
  readonly date: IsoDate;
  readonly title: string;
}

interface Props {
  /** The title and the day of the plan. */
  title: string;
  effective: IsoDate;
  /** What would happen, and what stands in the way. */
  children: ReactNode;
  /** Whether something stands in the way. */
  blocked: boolean;
  /** Told when the reader has given another day: what would happen depends on it. */
  onDate: (date: IsoDate) => void;
  onAdopt: (resolution: Resolution) => void;
  onAsIf: () => void;
}

/** Asks for the number, the day and the title of the resolution. */
export function AdoptForm(props: Props) {
  const { children, blocked, onDate, onAdopt, onAsIf } = props;
  const t = useTranslations('adoption');
  const [decree, setDecree] = useState('');
  const [date, setDate] = useState<string>(props.effective);
  const [title, setTitle] = useState(props.title);
  const [asked, setAsked] = useState(false);
  const day = dayOf(date);
  const lacks = {
    decree: decree.trim() === '',
    date: day === null,
    title: title.trim() === '',
  };
  const wrong = (field: keyof typeof lacks) => asked && lacks[field] && t(`missing.${field}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (day !== null && !lacks.decree && !lacks.title)
      onAdopt({ decree: decree.trim(), date: day, title: title.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{t('intro')}</p>
      <TextInput
        label={t('decree')}
        placeholder={t('decreeHint')}
        value={decree}
        error={wrong('decree')}
        onChange={(event) => setDecree(event.currentTarget.value)}
        required
        data-autofocus
      />
      <TextInput
        type="date"
        label={t('date')}
        value={date}
        error={wrong('date')}
        onChange={(event) => {
          setDate(event.currentTarget.value);
          const chosen = dayOf(event.currentTarget.value);
          if (chosen !== null) onDate(chosen);
        }}
        required
      />
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        value={title}
        error={wrong('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
        required
      />
      {children}
      <div className={styles.actions}>
        <Button variant="default" onClick={onAsIf} disabled={blocked}>
          {t('asIf')}
        </Button>
        <Button type="submit" disabled={blocked}>
          {t('act')}
        </Button>
      </div>
    </form>
  );
}

function dayOf(text: string): IsoDate | null {
  try {
    return isoDate(text);
  } catch {
    return null;
  }
}
