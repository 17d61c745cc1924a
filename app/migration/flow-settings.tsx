'use client';
import { useReducedMotion } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FlowRowsAnswer } from '@/components/answers';
import { ChipButton } from '@/components/controls/chip-button';
import { Choice } from '@/components/controls/choice';
import { PlayChip } from '@/components/controls/play-chip';
import { RestatedLine } from '@/components/controls/restated-line';
import { FlowControls } from '@/components/flows/flow-controls';
import { periodText } from '@/components/flows/period-words';
import { Notes } from '@/components/states/notes';
import { parsePeriod, periodHolding } from '@/geo/flows';
import type { IsoDate } from '@/geo/units';
import type { DrawnLevel } from '../auto-level';
import { firstDay } from './flow-time';
import { notesOfSpan } from './notes-of-span';
import { type AskedFlows, FLOW_VIEWS, type SetAskedFlows, TOP_CHOICES } from './search-params';
import { directionOf, type NamedScene } from './use-scene';

interface Props {
  named: NamedScene | null;
  /** The movers of `named`. */
  answer: FlowRowsAnswer | undefined;
  asked: AskedFlows;
  setAsked: SetAskedFlows;
  finest: DrawnLevel;
  legendOpen: boolean;
  onLegend: () => void;
  /** On a phone, where the bar at the top has no room for it. */
  editions: ReactNode;
  /** On a phone: that what is shown is a draft. */
  banner: ReactNode;
}

const lastMonth = (period: string): number => {
  const { first, months } = parsePeriod(period);
  return first + months - 1;
};

/** Groups of ages that flows are usually told apart by; the answer tells whether it has them. */
const AGES = [...Array.from({ length: 17 }, (_, k) => `${5 * k}-${5 * k + 4}`), '85+'];

/** The measure card of migration, written into the address: what a choice makes void goes with it. */
export function FlowSettings(props: Props) {
  const { named, answer, asked, setAsked, finest, legendOpen, onLegend } = props;
  const t = useTranslations();
  const scene = named?.scene;
  const periods = scene?.flows.periods;
  const offered = scene?.offered.map((index) => periods![index]!.period) ?? [];
  const now = scene ? periods![scene.span.to]!.period : null;
  const selected =
    asked.place === null || !scene ? null : (scene.flows.indexOf.get(asked.place) ?? null);
  const place =
    asked.place === null
      ? null
      : selected === null || !named
        ? t('migration.selected')
        : named.names.of(selected);
  const onPeriod = (period: string) => void setAsked({ period }, { history: 'replace' });
  const periodOn = (day: IsoDate) => offered.find((period) => firstDay(period) === day);
  return (
    <FlowControls
      choices={{
        measure: asked.measure,
        per: asked.per,
        drawing: asked.draw,
        by: asked.by,
        level: finest === 'province' && asked.level === 'commune' ? 'province' : asked.level,
        direction: directionOf(asked),
        sex: asked.sex,
        age: asked.age,
        top: asked.top,
        since: scene && scene.span.from < scene.span.to ? periods![scene.span.from]!.period : null,
        motion: asked.motion !== null,
      }}
      views={
        <Choice
          label={t('migration.view.label')}
          value={asked.view}
          options={FLOW_VIEWS.map((value) => ({ value, text: t(`migration.view.${value}`) }))}
          onChange={(view) => void setAsked({ view })}
        />
      }
      ages={AGES}
      tops={TOP_CHOICES}
      earlier={now === null ? [] : offered.slice(0, offered.indexOf(now))}
      still={Boolean(useReducedMotion())}
      hasCommunes={finest === 'commune'}
      place={place}
      onChange={({ direction, motion, since, drawing, by, ...patch }) =>
        void setAsked({
          ...patch,
          ...(drawing === undefined ? {} : { draw: drawing }),
          // The last part of the year that is shown, or the year of the part.
          ...(by === undefined
            ? {}
            : { by, period: now && periodHolding(by, lastMonth(now)), since: null }),
          ...(direction === undefined ? {} : { dir: direction }),
          ...(motion === undefined ? {} : { motion: motion ? 'on' : null }),
          // The end is named with the beginning, so that a later release shows the same span.
          ...(since === undefined ? {} : { since, period: since === null ? asked.period : now }),
        })
      }
      restated={
        <>
          {props.banner}
          {answer && scene && <RestatedLine notes={notesOfSpan(answer.notes, scene)} />}
          {answer && <Notes notes={answer.notes.filter(({ code }) => code === 'withheld_years')} />}
        </>
      }
      phone={
        now !== null && (
          <>
            <Choice
              label={t('time.label')}
              value={now}
              options={offered.map((value) => ({ value, text: periodText(value, t) }))}
              onChange={onPeriod}
            />
            {props.editions}
            <PlayChip
              dates={offered.map(firstDay)}
              date={firstDay(now)}
              onDate={(day) => onPeriod(periodOn(day) ?? now)}
            />
            <ChipButton pressed={legendOpen} onClick={onLegend}>
              {t('legend.title')}
            </ChipButton>
            <ChipButton onClick={() => void setAsked({ view: 'table' })}>
              {t('map.table')}
            </ChipButton>
          </>
        )
      }
    />
  );
}
