import { Button, Modal, Progress } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  type Draft,
  type Ground,
  type ProposedPlan,
  proposalOn,
  scopeOf,
  takeProposal,
} from '@/geo/plans';
import { ChipButton } from '../controls/chip-button';
import { askedOf, type Choices, firstChoices, gapsOf, obstacleOf } from './proposal-choices';
import styles from './proposals.module.css';
import { ProposalsForm } from './proposals-form';
import { ProposalsResults } from './proposals-results';
import { type Search, useProposals } from './use-proposals';

interface Props {
  ground: Ground;
  draft: Draft;
  /** Provinces of the plan's edition, to choose from where the draft keeps to none. */
  provinces: readonly { readonly code: string; readonly name: string }[];
  nameOf: (code: string) => string;
  /** The draft that a proposal makes of this one; the caller can undo it. */
  onTake: (draft: Draft) => void;
}

/** The way to have plans proposed: a button, and what it opens. The search goes on while it is closed. */
export function Proposals({ ground, draft, provinces, nameOf, onTake }: Props) {
  const t = useTranslations('proposals');
  const [open, setOpen] = useState(false);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(draft));
  const { search, start, cancel, forget } = useProposals();
  const narrow = useMediaQuery('(max-width: 48em)');
  const done = search ? doneOf(search) : null;
  return (
    <>
      <ChipButton label={t('open')} onClick={() => setOpen(true)}>
        {done === null ? t('openShort') : t('openRunning', { done: Math.round(100 * done) })}
      </ChipButton>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        size="64rem"
        fullScreen={narrow ?? false}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && (
          <div className={styles.body}>
            {search === null ? (
              <Ask
                {...{ ground, draft, provinces, choices }}
                onChoices={setChoices}
                onStart={start}
              />
            ) : (
              <Answer
                {...{ ground, search, nameOf, cancel }}
                onBack={forget}
                onTake={(plan) => {
                  onTake(takeProposal(draft, ground, search.proposal, plan));
                  setOpen(false);
                }}
              />
            )}
          </div>
        )}
      </Modal>
    </>
  );
}

/** How much of a search is done, 0..1; null for one that is over. */
function doneOf({ state }: Search): number | null {
  if (state.status !== 'searching') return null;
  return state.progress ? Math.min(1, state.progress.done / state.progress.of) : 0;
}

function Ask({
  ground,
  draft,
  provinces,
  choices,
  onChoices,
  onStart,
}: Pick<Props, 'ground' | 'draft' | 'provinces'> & {
  choices: Choices;
  onChoices: (choices: Choices) => void;
  onStart: ReturnType<typeof useProposals>['start'];
}) {
  const ofProvinces = draft.level === 'province';
  const within = useMemo(() => {
    if (!ofProvinces) return choices.within;
    return draft.within.length > 0 ? draft.within : ground.units.map(({ code }) => code);
  }, [ofProvinces, choices.within, draft.within, ground]);
  const scope = useMemo(() => scopeOf(ground, draft, within), [ground, draft, within]);
  const open =
    draft.within.length > 0
      ? provinces.filter(({ code }) => draft.within.includes(code))
      : provinces;
  return (
    <ProposalsForm
      choices={choices}
      onChoices={onChoices}
      provinces={ofProvinces || open.length < 2 ? [] : open}
      districts={scope.units.every((code) => ground.units[ground.indexOf.get(code)!]!.district)}
      units={scope.units.length}
      locked={scope.locked.length}
      leftOut={scope.leftOut.length}
      gaps={gapsOf(ground, scope)}
      obstacle={obstacleOf(ground, choices, scope)}
      onStart={() => onStart(proposalOn(ground, askedOf(ground, choices, scope)))}
    />
  );
}

function Answer({
  ground,
  search,
  nameOf,
  cancel,
  onBack,
  onTake,
}: Pick<Props, 'ground' | 'nameOf'> & {
  search: Search;
  cancel: () => void;
  onBack: () => void;
  onTake: (plan: ProposedPlan) => void;
}) {
  const t = useTranslations('proposals');
  const { state, proposal } = search;
  const searching = state.status === 'searching';
  const proposed =
    state.status === 'searching' ? state.sofar : state.status === 'done' ? state.proposed : null;
  return (
    <>
      {searching && (
        <div className={styles.progress} role="status">
          <Progress
            value={100 * (doneOf(search) ?? 0)}
            aria-label={t('searching')}
            transitionDuration={120}
          />
          <p>
            {t(`phase.${state.progress?.phase ?? 'packing'}`)}{' '}
            {state.progress?.met != null && t('metSoFar', { met: state.progress.met })}
          </p>
          <Button variant="default" size="xs" onClick={cancel}>
            {t('stop')}
          </Button>
        </div>
      )}
      {state.status === 'nothing' && <p role="status">{t('nothing')}</p>}
      {state.status === 'failed' && <p role="alert">{t('failed')}</p>}
      {proposed && (
        <ProposalsResults {...{ ground, proposal, proposed, searching, nameOf, onTake }} />
      )}
      {!searching && (
        <Button variant="default" size="xs" className={styles.back} onClick={onBack}>
          {t('again')}
        </Button>
      )}
    </>
  );
}
