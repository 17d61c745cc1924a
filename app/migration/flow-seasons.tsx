'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Choice } from '@/components/controls/choice';
import { seasonsSheet } from '@/components/export/flow-picture-sheets';
import { arrangeFlows } from '@/components/flows/arranged-flows';
import { type CourseOf, courseOf } from '@/components/flows/course';
import { type FlowAsked, flowScene } from '@/components/flows/flow-scene';
import { spanText } from '@/components/flows/period-words';
import SeasonsPicture from '@/components/flows/pictures/flow-seasons';
import { seasonsOf } from '@/components/flows/pictures/seasons';
import { Empty } from '@/components/states/empty';
import { Failed } from '@/components/states/failed';
import { failureOf } from '../failure';
import { useTRPC } from '../trpc';
import { FlowWaiting } from './flow-waiting';
import { PictureFrame } from './picture-frame';
import { monthsQuestion } from './questions';
import type { ViewProps } from './views';

/** Everybody, in months that are looked at one by one. */
const EVERYBODY: FlowAsked = {
  ...{ period: null, since: null, sex: null, age: null },
  ...{ direction: 'all', selected: null },
};
const WAYS = { touching: 'gross', into: 'in', out_of: 'out' } as const;
const COUNTRY = '';

/** How movers come and go with the months: in the country, a province or a corridor between two. */
export default function FlowSeasons({ named, provinces, release, asked, setAsked }: ViewProps) {
  const t = useTranslations();
  const { scene: shown, names } = provinces ?? named;
  const { flows, span } = shown;
  const rows = useQuery(
    useTRPC().flows.rows.queryOptions(monthsQuestion(flows.edition), { structuralSharing: false }),
  );
  const answer = rows.data;
  const scene = useMemo(
    () =>
      answer && flowScene(arrangeFlows(answer.data, 'province', flows.edition), null, EVERYBODY),
    [answer, flows.edition],
  );
  const indexOf = (code: string | null | undefined) =>
    code == null
      ? -1
      : (flows.indexOf.get(code) ?? (code === names.code(flows.abroad) ? flows.abroad : -1));
  const [origin, destination] = [indexOf(asked.corridor?.from), indexOf(asked.corridor?.to)];
  const isCorridor = origin >= 0 && destination >= 0;
  const place = indexOf(asked.place);
  const way = asked.dir && asked.dir in WAYS ? (asked.dir as keyof typeof WAYS) : 'touching';
  const of: CourseOf = isCorridor
    ? { kind: 'corridor', origin, destination }
    : place >= 0
      ? { kind: WAYS[way], place }
      : { kind: 'all' };
  const whose = isCorridor
    ? t('migration.corridor', { from: names.of(origin), to: names.of(destination) })
    : place >= 0
      ? `${names.of(place)}, ${t(`migration.measure.${WAYS[way]}`).toLocaleLowerCase(asked.lang)}`
      : t('level.country');
  const title = `${t('migration.view.seasons')} · ${whose}`;
  const failure = failureOf(rows);
  const periods = scene?.offered.map((index) => scene.flows.periods[index]!.period) ?? [];
  const seasons = scene ? seasonsOf(periods, courseOf(scene, of)) : null;
  const year = Number(flows.periods[span.to]!.period.slice(0, 4));
  return (
    <PictureFrame
      title={title}
      told={
        answer && scene
          ? {
              title,
              date: periods.at(-1)!,
              when: spanText(periods[0]!, periods.at(-1)!, t),
              ...{ level: 'province', concept: 'movers', edition: flows.edition },
              notes: answer.notes,
              ...{ provenance: answer.provenance, sources: release.sources },
            }
          : null
      }
      sheet={() => (seasons ? seasonsSheet(seasons, t) : { columns: [], rows: [] })}
      choices={
        <>
          <Choice
            label={t('flowPictures.seasons.place')}
            value={isCorridor ? 'corridor' : place >= 0 ? names.code(place) : COUNTRY}
            options={[
              { value: COUNTRY, text: t('level.country') },
              ...(isCorridor ? [{ value: 'corridor', text: whose }] : []),
              ...flows.code.map((code, each) => ({ value: code, text: names.of(each) })),
            ]}
            onChange={(code) =>
              code !== 'corridor' &&
              void setAsked(
                code === COUNTRY
                  ? { place: null, on: null, corridor: null }
                  : { place: code, on: flows.edition, corridor: null },
              )
            }
          />
          {place >= 0 && !isCorridor && (
            <Choice
              label={t('migration.direction.label')}
              value={way}
              options={(['touching', 'into', 'out_of'] as const).map((value) => ({
                value,
                text: t(`migration.measure.${WAYS[value]}`),
              }))}
              onChange={(dir) => void setAsked({ dir })}
            />
          )}
        </>
      }
    >
      {failure ? (
        <Failed {...failure} />
      ) : !answer ? (
        <FlowWaiting question={monthsQuestion(flows.edition)} bars={8} />
      ) : seasons ? (
        <SeasonsPicture subject={whose} seasons={seasons} year={year} />
      ) : (
        <Empty>{t('flowPictures.seasons.noMonths')}</Empty>
      )}
    </PictureFrame>
  );
}
