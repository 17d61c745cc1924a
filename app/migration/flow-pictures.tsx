'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import styles from '@/components/flows/flow-table.module.css';
import { periodText } from '@/components/flows/period-words';
import { groupsByRegion, groupsBySize } from '@/components/flows/pictures/chord-groups';
import FlowChord from '@/components/flows/pictures/flow-chord';
import FlowGravity from '@/components/flows/pictures/flow-gravity';
import FlowIndices from '@/components/flows/pictures/flow-indices';
import FlowMatrix from '@/components/flows/pictures/flow-matrix';
import FlowRanking from '@/components/flows/pictures/flow-ranking';
import { type FlowPicture, pictureOf } from '@/components/flows/pictures/picture';
import { Notes } from '@/components/states/notes';
import { SampleBadge } from '@/components/states/sample-badge';
import { regionsOn } from '@/geo/units';
import { useFlowSubject } from './use-flow-subject';
import type { ViewProps } from './views';

/** The pictures that are not the map: always of provinces, for communes make too many pairs. */
export default function FlowPictures(props: ViewProps) {
  const { named, provinces, answer, asked, setAsked } = props;
  const t = useTranslations();
  const shown = provinces ?? named;
  const { scene, names } = shown;
  const { subject } = useFlowSubject(scene, false);
  const picture = useMemo(() => pictureOf(scene, names, subject), [scene, names, subject]);
  const title = t(`migration.view.${asked.view}`);
  const onCorridor = (from: number, to: number) =>
    void setAsked({ corridor: { from: names.code(from), to: names.code(to) }, view: 'map' });
  const body = {
    matrix: () => <FlowMatrix picture={picture} onCorridor={onCorridor} />,
    regions: () => <Regions picture={picture} scene={scene} />,
    ranking: () => (
      <FlowRanking
        picture={picture}
        onPlace={(place) =>
          void setAsked({
            ...{ place: names.code(place), on: scene.flows.edition },
            ...{ corridor: null, view: 'map' },
          })
        }
      />
    ),
    indices: () => <Indices picture={picture} {...shown} />,
    gravity: () => <FlowGravity picture={picture} onCorridor={onCorridor} />,
    table: () => null,
    map: () => null,
  }[asked.view];
  return (
    <section className={styles.frame} aria-label={title}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{`${title} · ${subject}`}</h2>
        {answer?.provenance.sample && <SampleBadge />}
      </div>
      {named !== shown && <p>{t('flowPictures.ofProvinces')}</p>}
      {answer && <Notes notes={answer.notes} />}
      {body()}
    </section>
  );
}

function Regions({ picture, scene }: { picture: FlowPicture; scene: ViewProps['named']['scene'] }) {
  const t = useTranslations('flowPictures');
  const { edition, code } = scene.flows;
  const regions = useMemo(() => regionsOn(edition, code), [edition, code]);
  const groups = useMemo(
    () =>
      regions
        ? groupsByRegion(regions, (region) => t(`regions.${region}`), t('abroad'))
        : groupsBySize(picture, t('chord.rest')),
    [regions, picture, t],
  );
  return (
    <FlowChord
      picture={picture}
      groups={groups}
      source={regions && t('regions.source', { decree: regions.decree })}
    />
  );
}

/** So many periods stand below an index. */
const MOST_PERIODS = 8;

function Indices({
  picture,
  scene,
  names,
}: { picture: FlowPicture } & Pick<ViewProps['named'], 'scene' | 'names'>) {
  const t = useTranslations();
  const years = useMemo(
    () =>
      scene.offered.slice(-MOST_PERIODS).map((index) => ({
        name: periodText(scene.flows.periods[index]!.period, t),
        picture: pictureOf(scene, names, '', { from: index, to: index }),
      })),
    [scene, names, t],
  );
  return <FlowIndices picture={picture} years={years} />;
}
