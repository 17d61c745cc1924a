import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Concept } from '@/geo/measures';
import { type Fault, type Ground, type GroupMark, isEmptyGroup, type Rules } from '@/geo/plans';
import type { IsoDate } from '@/geo/units';
import { useLanguage } from '../i18n/language';
import { ClassPoints } from './class-points';
import { Criteria } from './criteria';
import { FaultList } from './fault-list';
import { GroupFacts } from './group-facts';
import { GroupHead, type GroupPatch } from './group-head';
import { MemberList } from './member-list';
import type { GroupView } from './plan-views';
import { RearrangeLine } from './rearrange-line';
import card from './studio-card.module.css';
import texts from './studio-words.module.css';

/** What can be done to the selected group. */
export interface GroupActions {
  onPatch: (patch: GroupPatch) => void;
  onCode: (code: string) => void;
  onMark: (patch: Partial<GroupMark>) => void;
  onRemove: () => void;
  onTakeOut: (code: string) => void;
  onTogether: (code: string) => void;
  onPoint: (code: string | null) => void;
}

interface Props {
  view: GroupView;
  ground: Ground;
  level: 'province' | 'commune';
  concept: Concept;
  rules: Rules;
  effective: IsoDate;
  /** Whether units hang together only by a declared link. */
  linked: boolean;
  faults: readonly Fault[];
  nameOf: (code: string) => string;
  actions: GroupActions;
  /** Whether the plan is law: nothing of it can be changed then. */
  settled: boolean;
  pyramid: ReactNode;
  /** Links and parts. */
  more: ReactNode;
  /** The way to judge it by other decrees. */
  otherRules: ReactNode;
}

/** The selected group: what it will be, whether it may be, and what comes of it. */
export function GroupCard(props: Props) {
  const t = useTranslations();
  const { view, nameOf, actions } = props;
  const { group } = view;
  const mark = props.settled ? { ...view.mark, locked: true } : view.mark;
  return (
    <section className={card.groupCard} aria-label={t('studio.group.label')}>
      <GroupHead
        {...{ group, mark, nameOf }}
        {...{ level: props.level, effective: props.effective, settled: props.settled }}
        onPatch={actions.onPatch}
        onCode={actions.onCode}
        onMark={actions.onMark}
        onRemove={actions.onRemove}
      />
      <FaultList faults={props.faults} nameOf={nameOf} />
      {isEmptyGroup(group) ? (
        <p className={texts.hint}>{t('studio.group.empty')}</p>
      ) : (
        <FilledGroup {...props} locked={mark.locked} />
      )}
      {!props.settled && props.more}
      {!isEmptyGroup(group) && props.pyramid}
    </section>
  );
}

/** What there is to tell of a group once something is in it. */
function FilledGroup(props: Props & { locked: boolean }) {
  const t = useTranslations();
  const language = useLanguage();
  const { view, ground, concept, rules, nameOf, actions } = props;
  const { group, figures, judged } = view;
  return (
    <>
      <div>
        <Criteria judgement={judged.standards} rules={rules} day={props.effective} />
        <RearrangeLine {...{ ground, group, concept, nameOf }} day={props.effective} />
        <ClassPoints told={judged.classification} rules={rules} />
        {props.otherRules}
        {concept !== 'registered' && (
          <p className={texts.small}>
            {t('rules.otherConcept', {
              concept: t(`concept.${concept}`).toLocaleLowerCase(language),
            })}
          </p>
        )}
      </div>
      <GroupFacts
        {...{ ground, figures, concept, nameOf, linked: props.linked }}
        published={view.published}
      />
      <MemberList
        {...{ group, locked: props.locked, nameOf }}
        onRemove={actions.onTakeOut}
        onTogether={actions.onTogether}
        onPoint={actions.onPoint}
      />
    </>
  );
}
