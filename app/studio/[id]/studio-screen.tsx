'use client';
import { useMediaQuery } from '@mantine/hooks';
import { useQueryStates } from 'nuqs';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GroundAnswer, ReleaseAnswer } from '@/components/answers';
import { Notice } from '@/components/controls/notice';
import { ROOMS } from '@/components/map/room';
import { SampleBadge } from '@/components/states/sample-badge';
import { GroupCard } from '@/components/studio/group-card';
import { KeyHelp } from '@/components/studio/key-help';
import { ListDialog } from '@/components/studio/list-dialog';
import { MapTools } from '@/components/studio/map-tools';
import { PickTools } from '@/components/studio/pick-tools';
import { PlanCard } from '@/components/studio/plan-card';
import { PlanMap, type PlanMapHandle } from '@/components/studio/plan-map';
import { boxOfUnits } from '@/components/studio/plan-outlines';
import { Refusals } from '@/components/studio/refusals';
import { SaveStatusText } from '@/components/studio/save-status';
import card from '@/components/studio/studio-card.module.css';
import { StudioSheet } from '@/components/studio/studio-sheet';
import { StudioShell } from '@/components/studio/studio-shell';
import texts from '@/components/studio/studio-words.module.css';
import { UndoButtons } from '@/components/studio/undo-buttons';
import { UnitWords } from '@/components/studio/unit-words';
import type { Language } from '@/components/theme';
import { type Ground, setTitle, unitFigures } from '@/geo/plans';
import { PageTop } from '../../page-top';
import { useEscape } from '../../use-escape';
import { useScheme } from '../../use-scheme';
import { titleHere } from '../saved-plan';
import type { UseSavedPlan } from '../use-saved-plan';
import { ActsOfPlan } from './acts-of-plan';
import { CompetingPlans } from './competing-plans';
import { GroupPyramid } from './group-pyramid';
import { OtherRules } from './other-rules';
import { PartsAndLinks } from './parts-and-links';
import { ProposedPlans } from './proposed-plans';
import { studioParsers } from './search-params';
import { useCutting } from './use-cutting';
import { useDraft } from './use-draft';
import { useGroupActions } from './use-group-actions';
import { useOpenFaults } from './use-open-faults';
import { usePicking } from './use-picking';
import { usePlan } from './use-plan';
import { conceptOf } from './use-plan-dossier';
import { usePublishedOf } from './use-published';
import { useShowPlace } from './use-show-place';
import { useStillLabels } from './use-still-labels';
import { useStudioKeys } from './use-studio-keys';
import { useUnitWords } from './use-unit-words';
import { useWardShares } from './use-ward-shares';
import { WorkNotices } from './work-notices';

interface Props {
  /** The plan under which the work on the screen is saved. */
  id: string;
  saved: UseSavedPlan;
  ground: Ground;
  answer: GroundAnswer;
  release: ReleaseAnswer;
  /** Where the address that the reader came with puts the map. */
  first: { lng: number | null; lat: number | null; z: number | null };
}

/** Room that the cards of the studio take: see `studio-shell.module.css`. */
const ROOM = {
  wide: { ...ROOMS.wide, bottom: 32, left: 368 },
  narrow: ROOMS.narrow,
};

/** One plan on its map: what is picked, and at once what comes of it. */
export function StudioScreen({ id, saved, ground, answer, release, first }: Props) {
  const t = useTranslations('studio');
  const [asked, setAsked] = useQueryStates(studioParsers, { history: 'replace', scroll: false });
  const scheme = useScheme();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const map = useRef<PlanMapHandle>(null);
  const finder = useRef<HTMLInputElement>(null);
  const [lasso, setLasso] = useState(false);
  const [dialog, setDialog] = useState<'list' | 'keys' | null>(null);
  const [outside, setOutside] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);

  const edited = useDraft(saved);
  const { draft, edit, settled } = edited;
  const { groups } = draft.plan;
  const selected =
    asked.group !== null && groups[asked.group - 1] !== undefined ? asked.group - 1 : null;
  const onLanguage = useCallback((lang: Language) => void setAsked({ lang }), [setAsked]);
  const onSelect = useCallback(
    (place: number | null) => void setAsked({ group: place === null ? null : place + 1 }),
    [setAsked],
  );
  const publishedOf = usePublishedOf(draft, conceptOf(ground), release.data);
  const plan = usePlan(ground, draft, selected, useWardShares(draft), publishedOf);
  const { derived, outlines, scope, groupOf, paint, names, concept, rules, view } = plan;
  const faults = useOpenFaults(draft.level, plan.checked, plan.faults, release.data);
  const words = useUnitWords(ground, answer, draft, plan.picture, selected);
  const { nameOf, placeOf, lookup, findable, near } = words;
  const picking = usePicking({
    ...{ ground, edited, lookup, groupOf, scope, selected, onSelect, onOutside: setOutside },
  });
  const showPlace = useShowPlace(map, ground, outlines, groupOf, setPointed, onSelect);
  const actions = useGroupActions(edited, selected, lookup, onSelect, setPointed);

  const labels = useStillLabels(ground, draft, scope, release.data.places, nameOf, asked.lang);
  const { cutting, unit: cutUnit, lines: cuts } = useCutting(map, ground, derived, outlines);
  const start = useMemo(() => {
    const inScope = Array.from(scope.keys()).filter((unit) => scope[unit]);
    const { lng, lat, z } = first;
    return {
      home: (outlines && boxOfUnits(outlines, inScope)) ?? release.data.bounds,
      camera: lng !== null && lat !== null && z !== null ? { lng, lat, z } : null,
    };
  }, [outlines, scope, first, release]);

  useEscape(
    useCallback(() => {
      // What is begun on the map is given up first, and the group only after it.
      if (cutUnit !== null) cutting.onStop();
      else if (lasso) setLasso(false);
      else onSelect(null);
    }, [cutUnit, cutting, lasso, onSelect]),
  );
  useStudioKeys({
    undo: edited.undo,
    redo: edited.redo,
    onNewGroup: () => picking.begin([]),
    onFind: () => finder.current?.focus(),
    onLock: actions.toggleLock,
    onRemove: actions.onRemove,
    onHelp: () => setDialog('keys'),
  });

  const describe = useCallback(
    (unit: number) => {
      const { code, kind } = ground.units[unit]!;
      const { people, areaKm2 } = unitFigures(ground, unit, concept);
      return <UnitWords name={nameOf(code)} {...{ kind, people, areaKm2 }} place={placeOf(code)} />;
    },
    [ground, concept, nameOf, placeOf],
  );

  const history = <UndoButtons undo={edited.undo} redo={edited.redo} />;
  const acts = <ActsOfPlan {...{ id, saved, edited, ground, answer, release, view, nameOf }} />;
  const plans = (
    <>
      {acts}
      <CompetingPlans {...{ id, draft, ground, derived, scope, concept }} />
    </>
  );
  const planCard = (
    <PlanCard
      title={titleHere(saved, draft)}
      settled={settled}
      onTitle={(title) => edit((now) => setTitle(now, title), 'title')}
      view={view}
      saved={<SaveStatusText {...saved} />}
      history={!narrow && history}
      onNewGroup={() => picking.begin([])}
      proposals={<ProposedPlans {...{ ground, edited, nameOf }} />}
      tools={
        <PickTools
          ref={finder}
          units={findable}
          near={near}
          placeOf={placeOf}
          isPicked={(code) => selected !== null && groupOf[ground.indexOf.get(code)!] === selected}
          onPick={picking.toggle}
          onPoint={setPointed}
          onList={() => setDialog('list')}
          onHelp={narrow ? null : () => setDialog('keys')}
        />
      }
      selected={selected}
      onSelect={onSelect}
      faults={faults}
      nameOf={nameOf}
    >
      {narrow && plans}
    </PlanCard>
  );
  const current = (selected === null ? null : view.groups[selected]) ?? null;
  const groupCard = current ? (
    <GroupCard
      view={current}
      {...{ ground, level: draft.level, concept, rules, nameOf, actions, settled }}
      effective={draft.plan.effective}
      linked={words.hangsByLink(current.figures)}
      faults={faults.get(selected) ?? []}
      pyramid={<GroupPyramid {...{ ground, draft, derived, concept }} place={current.place} />}
      otherRules={<OtherRules plan={draft.plan} views={view.groups} selected={current.place} />}
      more={
        <PartsAndLinks
          key={current.place}
          {...{ ground, edited, lookup, nameOf, view: current, groupOf, concept, onSelect }}
          cutting={cutting}
        />
      }
    />
  ) : (
    <section className={card.groupCard} aria-label={t('group.label')}>
      <p className={texts.hint}>{t('group.none')}</p>
    </section>
  );

  return (
    <StudioShell
      top={
        <PageTop here="studio" language={asked.lang} onLanguage={onLanguage} onPlace={showPlace} />
      }
      map={
        outlines &&
        paint && (
          <PlanMap
            ref={map}
            start={start}
            label={t('map')}
            room={ROOM[narrow ? 'narrow' : 'wide']}
            {...{ scheme, outlines, paint, labels, groupLabels: names, cuts, lasso, describe }}
            pointed={ground.indexOf.get(cutUnit ?? pointed ?? '') ?? null}
            onPick={picking.press}
            onRing={(ring) => {
              picking.encircle(ring);
              setLasso(false);
            }}
            onCamera={(camera) => void setAsked(camera)}
          />
        )
      }
      plan={!narrow && planCard}
      group={!narrow && groupCard}
      plans={!narrow && plans}
      sheet={
        narrow && (
          <StudioSheet
            plan={planCard}
            group={groupCard}
            selected={current}
            tools={!settled && history}
            shut={lasso || cutUnit !== null}
          />
        )
      }
      buttons={
        outlines && (
          <MapTools
            lasso={lasso}
            onLasso={setLasso}
            onHome={() => map.current?.goHome()}
            onZoom={(steps) => map.current?.zoomBy(steps)}
          />
        )
      }
      notices={
        <>
          {release.provenance.sample && <SampleBadge />}
          {!outlines && <Notice dismiss={t('understood')}>{t('noOutlines')}</Notice>}
          <WorkNotices {...{ saved, edited, view, nameOf }} />
          <Refusals refused={edited.refused} nameOf={nameOf} onUnderstood={edited.understood} />
          {outside && (
            <Notice key={outside} dismiss={t('understood')} onDismiss={() => setOutside(null)}>
              {nameOf(outside)}: {t('outside')}
            </Notice>
          )}
          {dialog === 'keys' && <KeyHelp onClose={() => setDialog(null)} />}
          {dialog === 'list' && (
            <ListDialog
              units={findable}
              placeOf={placeOf}
              onAdd={picking.add}
              onClose={() => setDialog(null)}
            />
          )}
        </>
      }
    />
  );
}
