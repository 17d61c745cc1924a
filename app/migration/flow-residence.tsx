'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Choice } from '@/components/controls/choice';
import { residenceSheet } from '@/components/export/flow-picture-sheets';
import { periodText } from '@/components/flows/period-words';
import ResidencePicture, { type ResidenceKind } from '@/components/flows/pictures/flow-residence';
import { Empty } from '@/components/states/empty';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { formatDate } from '@/components/theme';
import { isPeriod } from '@/geo/flows';
import type { ResidenceData } from '@/server/answers/flow-shapes';
import { failureOf } from '../failure';
import { useTRPC } from '../trpc';
import { PictureFrame } from './picture-frame';
import type { ViewProps } from './views';

type Time = ResidenceData['times'][number];

/** A period or a day as addresses have it: `2024`, `2019-04-01.5` for five years before that day. */
const nameOf = ({ when, years }: Time): string => (years === null ? when : `${when}.${years}`);

/** Whose registration became permanent, and where people lived before: by province. */
export default function FlowResidence(props: ViewProps) {
  const { named, provinces, release, asked, setAsked } = props;
  const t = useTranslations();
  const kind: ResidenceKind = asked.view === 'former' ? 'former' : 'settled';
  const { scene, names } = provinces ?? named;
  const { edition, indexOf, periods } = scene.flows;
  const trpc = useTRPC().flows;
  const settled = useQuery({
    ...trpc.conceptMoves.queryOptions({ edition }),
    enabled: kind === 'settled',
  });
  const former = useQuery({ ...trpc.former.queryOptions({ edition }), enabled: kind === 'former' });
  const query = kind === 'settled' ? settled : former;
  const failure = failureOf(query);
  const answer = query.data;
  const times = answer?.data.times ?? [];
  const wanted = asked.stock ?? periods[scene.span.to]!.period.slice(0, 4);
  const found = times.findIndex((time) => nameOf(time) === wanted);
  const time = found < 0 ? times.length - 1 : found;
  const whenOf = ({ when, years }: Time) =>
    years === null
      ? isPeriod(when)
        ? periodText(when, t)
        : formatDate(when, asked.lang)
      : t('flowPictures.former.when', { day: formatDate(when, asked.lang), years });
  const when = times[time] ? whenOf(times[time]) : '';
  const title = [t(`migration.view.${kind}`), when].filter(Boolean).join(' · ');
  return (
    <PictureFrame
      title={title}
      told={
        answer && times.length > 0
          ? {
              date: nameOf(times[time]!),
              ...{ title, when, level: 'province', concept: kind, edition },
              ...{ notes: answer.notes, provenance: answer.provenance },
              sources: release.sources,
            }
          : null
      }
      sheet={() =>
        answer ? residenceSheet(answer.data, names, whenOf, t) : { columns: [], rows: [] }
      }
      choices={
        times.length > 1 && (
          <Choice
            label={t('time.label')}
            value={nameOf(times[time]!)}
            options={times.map((each) => ({ value: nameOf(each), text: whenOf(each) }))}
            onChange={(stock) => void setAsked({ stock })}
          />
        )
      }
    >
      {failure ? (
        <Failed {...failure} />
      ) : !answer ? (
        <Loading bars={8} />
      ) : times.length === 0 ? (
        <Empty>{t(`flowPictures.${kind}.empty`)}</Empty>
      ) : (
        <ResidencePicture
          {...{ kind, time, when, names }}
          data={answer.data}
          place={asked.place === null ? null : (indexOf.get(asked.place) ?? null)}
          onPlace={(place) =>
            void setAsked(
              names.code(place) === asked.place
                ? { place: null, on: null }
                : { place: names.code(place), on: edition, corridor: null },
            )
          }
        />
      )}
    </PictureFrame>
  );
}
