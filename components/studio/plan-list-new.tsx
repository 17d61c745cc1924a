import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  SegmentedControl,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Draft, emptyDraft } from '@/geo/plans';
import { type Edition, type IsoDate, isoDate, nameInSentence } from '@/geo/units';
import { foldedFilter } from '../controls/folded-filter';
import { useLanguage } from '../i18n/language';
import { formatDate, formatDayInWords } from '../theme';
import styles from './plan-list.module.css';
import { areaText } from './plan-list-area';
import { likelyEffectiveDay } from './plan-list-day';

interface Props {
  /** The days whose units are known, in order. */
  editions: readonly { edition: Edition; provinces: number; communes: number }[];
  edition: Edition;
  onEdition: (edition: Edition) => void;
  /** Of the chosen edition. */
  provinces: readonly { code: string; name: string }[];
  today: IsoDate;
  busy: boolean;
  /** In words, where the last try failed. */
  fault: string | null;
  onCreate: (draft: Draft) => void;
  onCancel: () => void;
}

const LABEL_FIRST: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

/** The questions before a new plan: level, provinces, units as of when, from when, and its title. */
export function NewPlan(props: Props) {
  const { editions, edition, provinces, today, busy, fault } = props;
  const t = useTranslations('planList');
  const tEdition = useTranslations('edition');
  const language = useLanguage();
  const levelLabel = useId();
  const [level, setLevel] = useState<Draft['level']>('commune');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [day, setDay] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);

  const names = new Map(provinces.map(({ code, name }) => [code, name]));
  const within = chosen.filter((code) => names.has(code));
  const effective = day ?? likelyEffectiveDay(today, edition);
  const area = areaText({ within }, (code) => nameInSentence(names.get(code) ?? code), {
    wholeCountry: t('form.wholeCountry'),
    more: (some, count) => t('areaMore', { names: some, count }),
  });
  const title = typed ?? t(`form.suggested.${level}`, { area });
  const tooEarly = effective <= edition;
  const untitled = title.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tooEarly || untitled) return;
    props.onCreate(emptyDraft(title, level, within, edition, isoDate(effective)));
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('new')}>
      <h2>{t('new')}</h2>
      <div className={styles.field}>
        <span id={levelLabel} className={styles.label}>
          {t('form.level')}
        </span>
        <SegmentedControl
          aria-labelledby={levelLabel}
          value={level}
          onChange={(value) => setLevel(value as Draft['level'])}
          data={[
            { value: 'commune', label: t('form.commune') },
            { value: 'province', label: t('form.province') },
          ]}
        />
      </div>
      <MultiSelect
        label={t('form.within')}
        description={t('form.withinHint')}
        data={provinces.map(({ code, name }) => ({ value: code, label: name }))}
        value={[...within]}
        onChange={setChosen}
        searchable
        filter={foldedFilter}
        // So that Enter takes what was typed, and does not send the form without it.
        selectFirstOptionOnChange
        hidePickedOptions
        inputWrapperOrder={LABEL_FIRST}
        nothingFoundMessage={t('form.noProvince')}
        maxDropdownHeight={260}
      />
      <NativeSelect
        label={t('form.edition')}
        value={edition}
        onChange={(event) => props.onEdition(event.currentTarget.value as Edition)}
        data={editions.toReversed().map((each) => ({
          value: each.edition,
          label: tEdition(each.communes > 0 ? 'units' : 'provinces', {
            ...each,
            date: formatDate(each.edition, language),
          }),
        }))}
      />
      <TextInput
        type="date"
        label={t('form.effective')}
        // Browsers write days in an order of their own; in words there is no mistaking them.
        description={
          !tooEarly && t('form.effectiveSaid', { date: formatDayInWords(effective, language) })
        }
        inputWrapperOrder={LABEL_FIRST}
        value={effective}
        required
        withAsterisk={false}
        onChange={(event) => setDay(event.currentTarget.value)}
        error={tooEarly && t('form.effectiveFault', { edition: formatDate(edition, language) })}
      />
      <TextInput
        className={styles.wide}
        label={t('form.title')}
        value={title}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={untitled && t('form.titleFault')}
      />
      <Group className={styles.wide} justify="flex-end">
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
        <Button variant="default" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={tooEarly || untitled}>
          {t('form.create')}
        </Button>
      </Group>
    </form>
  );
}
