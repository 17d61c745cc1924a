import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import {
  type Ground,
  kindOfUnion,
  type PlanFigures,
  type Proposal,
  type ProposedPlan,
  seatOf,
} from '@/geo/plans';
import { useLanguage } from '../i18n/language';
import { formatArea, formatNumber } from '../theme';
import { FIGURES, figureText, type Reason } from './proposal-figures';
import { ProposalThumbnail } from './proposal-thumbnail';
import styles from './proposals.module.css';

interface Props {
  number: number;
  ground: Ground;
  proposal: Proposal;
  plan: ProposedPlan;
  figures: PlanFigures;
  reasons: readonly Reason[];
  nameOf: (code: string) => string;
  chosen: boolean;
  onTake: () => void;
}

/** A proposed plan: its map, its numbers, why it is offered, what it cannot meet, and the way to take it. */
export function ProposalCard(props: Props) {
  const { number, ground, proposal, plan, figures, reasons, nameOf } = props;
  const t = useTranslations('proposals');
  const language = useLanguage();
  const { open } = figures;
  const fails = figures.units - figures.met - open;
  return (
    <article className={styles.card} data-chosen={props.chosen} aria-label={t('plan', { number })}>
      <ProposalThumbnail
        ground={ground}
        proposal={proposal}
        groups={plan.groups}
        label={t('map', { number })}
      />
      <div className={styles.told}>
        <h3>
          {t('planUnits', { number, units: figures.units })}
          <small data-fails={fails > 0}>
            {fails > 0 ? t('fails', { count: fails }) : open === 0 && t('allMeet')}
            {fails > 0 && open > 0 && ' · '}
            {open > 0 && t('openUnits', { count: open })}
          </small>
        </h3>
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{t(`reasons.${reason}`)}</li>
          ))}
        </ul>
        <dl className={styles.figures}>
          {FIGURES.map((id) => {
            const value = figures[id];
            if (id === 'units' || value === null) return null;
            return (
              <div key={id}>
                <dt>{t(`figures.${id}`)}</dt>
                <dd>{figureText(id, value, t, language)}</dd>
              </div>
            );
          })}
        </dl>
        {fails + open > 0 && <Unmet {...{ ground, proposal, plan, nameOf }} />}
        <Button size="xs" className={styles.primary} onClick={props.onTake}>
          {t('take')}
        </Button>
      </div>
    </article>
  );
}

/** What of a plan meets no standard, each unit with the reason. */
function Unmet({
  ground,
  proposal,
  plan,
  nameOf,
}: Pick<Props, 'ground' | 'proposal' | 'plan' | 'nameOf'>) {
  const t = useTranslations('proposals');
  const language = useLanguage();
  const { codes } = proposal.adjacency;
  return (
    <details className={styles.unmet}>
      <summary>{t('unmet')}</summary>
      <ul>
        {plan.groups.map(({ units, unmet, floor }) => {
          if (!unmet) return null;
          const unitAt = (unit: number) => ground.units[ground.indexOf.get(codes[unit]!)!]!;
          const short = [
            unmet.shortPeople !== null &&
              unmet.shortPeople > 0 &&
              t('people', { value: formatNumber(unmet.shortPeople, language) }),
            unmet.shortArea > 0 && t('km2', { value: formatArea(unmet.shortArea / 1e6, language) }),
          ].filter(Boolean);
          return (
            <li key={units[0]}>
              <strong>
                {t('unmetUnit', {
                  name: nameOf(codes[seatOf(proposal.people, units)]!),
                  more: units.length - 1,
                })}
              </strong>{' '}
              {short.length > 0 && `${t('short', { short: short.join(` ${t('and')} `) })} `}
              {t(`why.${unmet.reason}`, {
                within: unmet.within.length,
                kind: t(`kind.${kindOfUnion(units.map((unit) => unitAt(unit).kind))}`),
                people: formatNumber(floor.people, language),
                area: formatArea(floor.area / 1e6, language),
              })}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
