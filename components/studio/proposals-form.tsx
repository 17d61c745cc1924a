import { Button, MultiSelect, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { AIMS, type Aim } from '@/geo/plans';
import { TERRAINS, type Terrain } from '@/geo/units';
import { foldedFilter } from '../controls/folded-filter';
import { type Choices, type Obstacle, STANDARD_SETS, WEIGHTS } from './proposal-choices';
import styles from './proposals.module.css';

interface Props {
  choices: Choices;
  onChoices: (choices: Choices) => void;
  /** Provinces to choose from; empty where there is nothing to choose. */
  provinces: readonly { readonly code: string; readonly name: string }[];
  /** Whether old districts are known, and so can be kept. */
  districts: boolean;
  units: number;
  locked: number;
  leftOut: number;
  gaps: { readonly people: number; readonly terrain: number };
  obstacle: Obstacle | null;
  onStart: () => void;
}

const OWN = 'own';

/** What proposals are asked for: where, by which standard, how many units, what matters most. */
export function ProposalsForm(props: Props) {
  const { choices, onChoices, provinces, gaps, obstacle } = props;
  const t = useTranslations('proposals');
  const set = (patch: Partial<Choices>) => onChoices({ ...choices, ...patch });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onStart();
      }}
    >
      {provinces.length > 0 && (
        <MultiSelect
          label={t('within')}
          placeholder={choices.within.length === 0 ? t('withinNone') : ''}
          searchable
          filter={foldedFilter}
          selectFirstOptionOnChange
          data={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          value={[...choices.within]}
          onChange={(within) => set({ within })}
        />
      )}
      <p className={styles.scope}>
        {t('scope', { units: props.units, locked: props.locked, out: props.leftOut })}
      </p>
      <Select
        label={t('standard')}
        allowDeselect={false}
        data={[
          ...STANDARD_SETS.map(({ id }) => ({ value: id, label: t('decree', { id }) })),
          { value: OWN, label: t('own') },
        ]}
        value={choices.rules ?? OWN}
        onChange={(rules) => set({ rules: rules === OWN ? null : rules })}
      />
      {choices.rules === null ? (
        <div className={styles.pair}>
          <Whole
            label={t('minPeople')}
            value={choices.minPeople}
            onValue={(minPeople) => set({ minPeople })}
          />
          <Whole
            label={t('minArea')}
            value={choices.minAreaKm2}
            onValue={(minAreaKm2) => set({ minAreaKm2 })}
          />
        </div>
      ) : (
        gaps.terrain > 0 && (
          <Select
            label={t('unknownTerrain', { count: gaps.terrain })}
            allowDeselect={false}
            data={[
              { value: '', label: t('anyTerrain') },
              ...TERRAINS.map((each) => ({ value: each, label: t(`terrain.${each}`) })),
            ]}
            value={choices.unknownTerrain ?? ''}
            onChange={(each) => set({ unknownTerrain: each ? (each as Terrain) : null })}
          />
        )
      )}
      <Count choices={choices} set={set} units={props.units} />
      <Priorities
        weights={choices.weights}
        onWeights={(weights) => set({ weights })}
        districts={props.districts}
      />
      {gaps.people > 0 && <p className={styles.gap}>{t('gapPeople', { count: gaps.people })}</p>}
      <div className={styles.start}>
        <Button type="submit" className={styles.primary} disabled={obstacle !== null}>
          {t('start')}
        </Button>
        <Whole label={t('seed')} value={choices.seed} onValue={(seed) => set({ seed })} />
      </div>
      {obstacle && <p className={styles.gap}>{t(`obstacle.${obstacle}`)}</p>}
    </form>
  );
}

function Count({
  choices,
  set,
  units,
}: {
  choices: Choices;
  set: (patch: Partial<Choices>) => void;
  units: number;
}) {
  const t = useTranslations('proposals');
  const { count, least, most } = choices;
  return (
    <fieldset className={styles.group}>
      <legend>{t('count')}</legend>
      <SegmentedControl
        size="xs"
        data={(['most', 'exact', 'range'] as const).map((value) => ({
          value,
          label: t(`counts.${value}`),
        }))}
        value={count}
        onChange={(value) => set({ count: value as Choices['count'] })}
      />
      {count !== 'most' && (
        <div className={styles.pair}>
          <Whole
            label={t(count === 'exact' ? 'units' : 'least')}
            value={least}
            min={1}
            max={units}
            onValue={(value) => set({ least: value })}
          />
          {count === 'range' && (
            <Whole
              label={t('most')}
              value={most}
              min={least}
              max={units}
              onValue={(value) => set({ most: value })}
            />
          )}
        </div>
      )}
    </fieldset>
  );
}

function Priorities({
  weights,
  onWeights,
  districts,
}: {
  weights: Choices['weights'];
  onWeights: (weights: Choices['weights']) => void;
  districts: boolean;
}) {
  const t = useTranslations('proposals');
  const id = useId();
  const aims = AIMS.filter((aim: Aim) => aim !== 'districts' || districts);
  return (
    <fieldset className={styles.group}>
      <legend>{t('priorities')}</legend>
      {aims.map((aim) => (
        <div key={aim} className={styles.aim}>
          <span id={`${id}${aim}`}>{t(`aims.${aim}`)}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby={`${id}${aim}`}
            data={WEIGHTS.map((weight) => ({
              value: String(weight),
              label: t(`weights.${weight}`),
            }))}
            value={String(weights[aim])}
            onChange={(value) => onWeights({ ...weights, [aim]: Number(value) })}
          />
        </div>
      ))}
    </fieldset>
  );
}

interface WholeProps {
  label: string;
  value: number;
  min?: number;
  max?: number;
  onValue: (value: number) => void;
}

function Whole({ label, value, min = 0, max, onValue }: WholeProps) {
  return (
    <NumberInput
      label={label}
      value={value}
      min={min}
      {...(max !== undefined && { max })}
      hideControls
      onChange={(next) => typeof next === 'number' && onValue(next)}
    />
  );
}
