import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PERIOD_KINDS, type PeriodKind } from '@/geo/flows';
import type { Sex } from '@/geo/measures';
import card from '../controls/card.module.css';
import { ChipButton } from '../controls/chip-button';
import { Choice } from '../controls/choice';
import styles from '../controls/measure-card.module.css';
import { FLOW_DRAWINGS, type FlowDrawing } from './flow-picture';
import type { Direction } from './flow-scene';
import { periodText } from './period-words';
import type { FlowMeasure, FlowPer } from './place-figures';
import { FLOW_MEASURES, FLOW_PER } from './place-figures';

export interface FlowChoices {
  measure: FlowMeasure;
  per: FlowPer;
  drawing: FlowDrawing;
  by: PeriodKind;
  level: 'auto' | 'province' | 'commune';
  direction: Direction;
  sex: Sex | null;
  age: string | null;
  top: number;
  /** The first of the periods that are added up; null where only one is shown. */
  since: string | null;
  motion: boolean;
}

interface Props {
  choices: FlowChoices;
  /** The choice of another picture than the map. */
  views: ReactNode;
  /** What can be chosen. */
  ages: readonly string[];
  tops: readonly number[];
  /** Periods before the one shown, from which movers can be added up. */
  earlier: readonly string[];
  hasCommunes: boolean;
  /** Whether the reader's device asks for less motion: then nothing moves. */
  still: boolean;
  /** Name of the selected place; null where none is, and then its directions cannot be chosen. */
  place: string | null;
  onChange: (patch: Partial<FlowChoices>) => void;
  /** On a phone, where other cards have no room. */
  phone: ReactNode;
  /** That movers were counted on other units, where they were. */
  restated: ReactNode;
}

const ALL = 'all';

/** Who is counted, between which places, and how many flows are drawn. */
export function FlowControls(props: Props) {
  const { choices, ages, tops, earlier, place, onChange } = props;
  const t = useTranslations();
  const directions = place
    ? (['touching', 'into', 'out_of', 'between', 'all'] as const)
    : (['between', 'all'] as const);
  return (
    <section className={`${card.card} ${styles.measure}`} aria-label={t('migration.title')}>
      <h2 className={`${card.caption} ${styles.caption}`}>{t('migration.title')}</h2>
      <div className={styles.choices}>
        <div className={styles.first}>
          <Choice
            heading
            label={t('migration.measure.label')}
            value={choices.measure}
            after={t(`migration.per.short.${choices.per}`)}
            options={FLOW_MEASURES.map((value) => ({
              value,
              text: t(`migration.measure.${value}`),
            }))}
            onChange={(measure) => onChange({ measure })}
          />
        </div>
        <div className={styles.phone}>{props.phone}</div>
        <Choice
          label={t('migration.per.label')}
          value={choices.per}
          options={FLOW_PER.map((value) => ({ value, text: t(`migration.per.${value}`) }))}
          onChange={(per) => onChange({ per })}
        />
        <Choice
          label={t('migration.drawing.label')}
          value={choices.drawing}
          options={FLOW_DRAWINGS.map((value) => ({
            value,
            text: t(`migration.drawing.${value}`),
          }))}
          onChange={(drawing) => onChange({ drawing })}
        />
        <Choice
          label={t('level.label')}
          value={choices.level}
          options={(['auto', 'province', 'commune'] as const).map((value) => ({
            value,
            text: t(`level.${value}`),
            lack: value === 'commune' && !props.hasCommunes ? t('level.lackCommune') : null,
          }))}
          onChange={(level) => onChange({ level })}
        />
        <Choice
          label={t('migration.direction.label')}
          value={choices.direction}
          shown={t(`migration.direction.short.${choices.direction}`)}
          options={directions.map((value) => ({
            value,
            text: t(`migration.direction.${value}`, { place: place ?? '' }),
          }))}
          onChange={(direction) => onChange({ direction })}
        />
        <Choice
          label={t('migration.top.label')}
          value={String(choices.top)}
          shown={t('migration.top.short', { count: choices.top })}
          options={tops.map((count) => ({
            value: String(count),
            text: t('migration.top.many', { count }),
          }))}
          onChange={(top) => onChange({ top: Number(top) })}
        />
        <Choice
          label={t('migration.sex.label')}
          value={choices.sex ?? ALL}
          options={([ALL, 'male', 'female'] as const).map((value) => ({
            value,
            text: t(`migration.sex.${value}`),
          }))}
          onChange={(sex) => onChange({ sex: sex === ALL ? null : (sex as Sex) })}
        />
        <Choice
          label={t('migration.age.label')}
          value={choices.age ?? ALL}
          options={[
            { value: ALL, text: t('migration.age.all') },
            ...ages.map((value) => ({ value, text: t('migration.age.group', { age: value }) })),
          ]}
          onChange={(age) => onChange({ age: age === ALL ? null : age })}
        />
        <Choice
          label={t('migration.by.label')}
          value={choices.by}
          options={PERIOD_KINDS.map((value) => ({ value, text: t(`migration.by.${value}`) }))}
          onChange={(by) => onChange({ by })}
        />
        <Choice
          label={t('migration.since.label')}
          value={choices.since ?? ALL}
          options={[
            { value: ALL, text: t('migration.since.none') },
            ...earlier.map((value) => ({
              value,
              text: t('migration.since.from', { period: periodText(value, t) }),
            })),
          ]}
          onChange={(since) => onChange({ since: since === ALL ? null : since })}
        />
        <ChipButton
          pressed={choices.motion && !props.still}
          lack={props.still ? t('migration.motionBarred') : null}
          onClick={() => onChange({ motion: !choices.motion })}
        >
          {t('migration.motion')}
        </ChipButton>
        {props.views}
      </div>
      {props.restated}
    </section>
  );
}
