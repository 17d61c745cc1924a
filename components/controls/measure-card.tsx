import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type Concept, MEASURE_IDS, MEASURES, type MeasureId } from '@/geo/measures';
import card from './card.module.css';
import { Choice } from './choice';
import { LimitsEditor } from './limits-editor';
import styles from './measure-card.module.css';

export type LevelChoice = 'auto' | 'province' | 'commune';
export type MethodChoice = 'quantile' | 'equal' | 'natural' | 'manual';

interface Props {
  measure: MeasureId;
  level: LevelChoice;
  method: MethodChoice;
  count: number;
  counts: readonly number[];
  /** Inner limits of the classes, to be changed by hand where the method is `manual`. */
  limits: readonly number[];
  concept: Concept;
  concepts: readonly Concept[];
  draw: 'fill' | 'circles';
  /** What the figures lack for a measure: `no_age`, `no_sex`, or null. */
  lackFor: (measure: MeasureId) => 'no_age' | 'no_sex' | null;
  /** Whether communes have figures and outlines. */
  hasCommunes: boolean;
  onMeasure: (measure: MeasureId) => void;
  onLevel: (level: LevelChoice) => void;
  onMethod: (method: MethodChoice) => void;
  onCount: (count: number) => void;
  onLimits: (limits: number[]) => void;
  onConcept: (concept: Concept) => void;
  onDraw: (draw: 'fill' | 'circles') => void;
  /** On a phone, where the cards for them have no room: date, legend and table. */
  phone: ReactNode;
  /** That the figures were counted on other units, where they were. */
  restated: ReactNode;
}

/** What is counted, of whom, and how it is cut into classes. */
export function MeasureCard(props: Props) {
  const t = useTranslations();
  const lack = (measure: MeasureId) => {
    const reason = props.lackFor(measure);
    return reason && t(`measure.lack.${reason}`);
  };
  return (
    <section className={`${card.card} ${styles.measure}`} aria-label={t('measure.label')}>
      <h2 className={`${card.caption} ${styles.caption}`}>{t('measure.label')}</h2>
      <div className={styles.choices}>
        <div className={styles.first}>
          <Choice
            heading
            label={t('measure.label')}
            value={props.measure}
            after={t(`unit.${MEASURES[props.measure].unit}`)}
            options={MEASURE_IDS.map((value) => ({
              value,
              text: t(`measure.${value}`),
              lack: lack(value),
            }))}
            onChange={props.onMeasure}
          />
        </div>
        <div className={styles.phone}>{props.phone}</div>
        <Choice
          label={t('level.label')}
          value={props.level}
          options={(['auto', 'province', 'commune'] as const).map((value) => ({
            value,
            text: t(`level.${value}`),
            lack: value === 'commune' && !props.hasCommunes ? t('level.lackCommune') : null,
          }))}
          onChange={props.onLevel}
        />
        <Choice
          label={t('concept.label')}
          value={props.concept}
          options={props.concepts.map((value) => ({ value, text: t(`concept.${value}`) }))}
          onChange={props.onConcept}
        />
        <Choice
          label={t('classes.label')}
          value={props.method}
          options={(['quantile', 'equal', 'natural', 'manual'] as const).map((value) => ({
            value,
            text: t(`classes.${value}`),
          }))}
          onChange={props.onMethod}
        />
        {props.method !== 'manual' && (
          <Choice
            label={t('classes.count')}
            value={String(props.count)}
            options={props.counts.map((count) => ({
              value: String(count),
              text: t('classes.many', { count }),
            }))}
            onChange={(count) => props.onCount(Number(count))}
          />
        )}
        {props.measure === 'people' && (
          <Choice
            label={t('draw.label')}
            value={props.draw}
            options={(['fill', 'circles'] as const).map((value) => ({
              value,
              text: t(`draw.${value}`),
            }))}
            onChange={props.onDraw}
          />
        )}
        {props.method === 'manual' && (
          <LimitsEditor key={props.limits.join()} limits={props.limits} onLimits={props.onLimits} />
        )}
      </div>
      {props.restated}
    </section>
  );
}
