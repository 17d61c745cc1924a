import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '@/geo/plans';
import { ChipButton } from '../controls/chip-button';
import { FaultList } from './fault-list';
import { GroupList } from './group-list';
import type { PlanView } from './plan-views';
import buttons from './studio-buttons.module.css';
import card from './studio-card.module.css';
import texts from './studio-words.module.css';

interface Props {
  title: string;
  /** Whether it is law: nothing of it can be changed then. */
  settled: boolean;
  onTitle: (title: string) => void;
  view: PlanView;
  /** How saving stands, : */
  saved: ReactNode;
  /** Undo and redo, where they stand in the card. */
  history: ReactNode;
  onNewGroup: () => void;
  /** The way to have groups proposed. */
  proposals?: ReactNode;
  /** The list of all units, the typed list, the lasso. */
  tools: ReactNode;
  selected: number | null;
  onSelect: (place: number) => void;
  faults: ReadonlyMap<number | null, readonly Fault[]>;
  nameOf: (code: string) => string;
  /** What else is declared for the whole plan. */
  children?: ReactNode;
}

/** The plan as a whole: its title, what it makes of how many units, and every group. */
export function PlanCard(props: Props) {
  const t = useTranslations('studio');
  const { title, settled, view, faults, selected } = props;
  const { meets, fails, not_judged: open } = view.verdicts;
  const faulty = useMemo(() => new Set(faults.keys()), [faults]);
  return (
    <section className={card.planCard} aria-label={t('label')}>
      <input
        className={card.title}
        aria-label={t('title')}
        placeholder={t('untitled')}
        value={title}
        // A long one does not fit.
        title={title}
        maxLength={200}
        readOnly={settled}
        onChange={(event) => props.onTitle(event.currentTarget.value)}
      />
      {!settled && (
        <div className={buttons.chips}>
          {props.history}
          <ChipButton label={t('newGroup')} onClick={props.onNewGroup}>
            {t('newGroupShort')}
          </ChipButton>
          {props.proposals}
        </div>
      )}
      {!settled && props.tools}
      <p className={texts.summary}>
        {t('summary', { before: view.before, after: view.after })} · {props.saved}
        {view.groups.length > 0 && (
          <>
            <span className={texts.verdicts}>
              {t('summaryPeople', { people: view.people, unknown: view.peopleUnknown })}
            </span>
            <span className={texts.verdicts}>{t('verdicts', { meets, fails, open })}</span>
          </>
        )}
      </p>
      <FaultList faults={faults.get(null) ?? []} nameOf={props.nameOf} />
      <GroupList
        groups={view.groups}
        faulty={faulty}
        selected={selected}
        onSelect={props.onSelect}
      />
      {props.children}
    </section>
  );
}
