'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ChipButton } from '@/components/controls/chip-button';
import { Choice } from '@/components/controls/choice';
import { MeasureCard } from '@/components/controls/measure-card';
import { PlayChip } from '@/components/controls/play-chip';
import { RestatedLine } from '@/components/controls/restated-line';
import { formatDate } from '@/components/theme';
import type { IsoDate } from '@/geo/units';
import type { Note, ReleaseData } from '@/server/answers/shapes';
import type { SetAsked } from './atlas-screen';
import { conceptsOf, datesOf, lackFor, nearestDay, type ShownView } from './resolve-view';
import { type AskedView, CLASS_COUNTS } from './search-params';

interface Props {
  release: ReleaseData;
  asked: AskedView;
  setAsked: SetAsked;
  view: ShownView;
  legendOpen: boolean;
  onLegend: () => void;
  /** The class limits on the map. */
  breaks: readonly number[];
  onDate: (date: IsoDate) => void;
  /** On a phone, where no row of buttons has room for them. */
  downloads: ReactNode;
  /** On a phone, where the bar at the top has no room for it. */
  editions: ReactNode;
  /** On a phone: that a plan is shown as if it were law. */
  banner: ReactNode;
  /** What is said of the figures on the map. */
  notes: readonly Note[];
}

/** The measure card, written into the address: what another choice makes void goes with it. */
export function AtlasControls(props: Props) {
  const { release, asked, setAsked, view, legendOpen, onLegend, breaks, onDate } = props;
  const t = useTranslations();
  const { series } = view;
  return (
    <MeasureCard
      measure={view.measure}
      level={view.finest === 'province' && asked.level === 'commune' ? 'province' : asked.level}
      method={asked.breaks ? 'manual' : asked.classes}
      count={asked.k}
      counts={CLASS_COUNTS}
      limits={asked.breaks ?? []}
      concept={series.concept}
      concepts={conceptsOf(release)}
      draw={asked.draw}
      lackFor={(measure) => lackFor(measure, series)}
      hasCommunes={view.finest === 'commune'}
      onMeasure={(measure) =>
        void setAsked({ measure, breaks: null, draw: measure === 'people' ? asked.draw : null })
      }
      onLevel={(level) => void setAsked({ level, breaks: null })}
      onMethod={(method) =>
        void setAsked(
          method === 'manual' ? { breaks: [...breaks] } : { classes: method, breaks: null },
        )
      }
      onLimits={(limits) => void setAsked({ breaks: limits })}
      onCount={(k) => void setAsked({ k, breaks: null })}
      onConcept={(concept) =>
        void setAsked({
          concept,
          date: nearestDay(datesOf(release, concept), series.date) ?? null,
          breaks: null,
        })
      }
      onDraw={(draw) => void setAsked({ draw })}
      restated={
        <>
          {props.banner}
          <RestatedLine notes={props.notes} />
        </>
      }
      phone={
        <>
          <Choice
            label={t('time.label')}
            value={series.date}
            options={datesOf(release, series.concept).map((date) => ({
              value: date,
              text: formatDate(date, asked.lang),
            }))}
            onChange={(date) => void setAsked({ date })}
          />
          {props.editions}
          <PlayChip dates={datesOf(release, series.concept)} date={series.date} onDate={onDate} />
          <ChipButton pressed={legendOpen} onClick={onLegend}>
            {t('legend.title')}
          </ChipButton>
          <ChipButton onClick={() => void setAsked({ view: 'table' })}>{t('map.table')}</ChipButton>
          {props.downloads}
        </>
      }
    />
  );
}
