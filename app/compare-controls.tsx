'use client';
import { useTranslations } from 'use-intl';
import type { ChoroplethAnswer } from '@/components/answers';
import { CompareBar } from '@/components/compare/compare-bar';
import type { SplitMode } from '@/components/map/room';
import { ApproximateSign } from '@/components/states/approximate-sign';
import { formatDate } from '@/components/theme';
import type { ReleaseData } from '@/server/answers/shapes';
import type { SetAsked } from './atlas-screen';
import { drawableEditions } from './beside';
import { boundaryFile } from './boundary-file';
import type { AskedView } from './search-params';
import { useBeside } from './use-beside';

interface Props {
  release: ReleaseData;
  asked: AskedView;
  setAsked: SetAsked;
  answer: ChoroplethAnswer;
  /** Null where there is room for one way only. */
  mode: SplitMode | null;
  onMode: (mode: SplitMode) => void;
}

/** The bar over two maps, with what must be said of the right one. */
export default function CompareControls(props: Props) {
  const { release, asked, setAsked, answer, mode, onMode } = props;
  const t = useTranslations('compare');
  const { beside, choropleth } = useBeside(release, asked, answer);
  if (!beside) return null;
  const date = formatDate(beside.edition, asked.lang);
  const told = choropleth.data;
  const empty =
    told?.question.edition === beside.edition && told.data.values.every((v) => v === null);
  const left = boundaryFile(release, answer.question.level, answer.question.edition);
  const approximate =
    !left?.approximate && boundaryFile(release, beside.level, beside.edition)?.approximate;
  return (
    <>
      <CompareBar
        left={answer.question.edition}
        right={beside.edition}
        editions={drawableEditions(release)}
        mode={mode}
        remarks={[
          ...(beside.level !== answer.question.level ? [t('onlyProvinces', { date })] : []),
          ...(empty ? [t('noFigures', { date })] : []),
        ]}
        onRight={(compare) => void setAsked({ compare })}
        onMode={onMode}
        onStop={() => void setAsked({ compare: null })}
      />
      {approximate && <ApproximateSign level={beside.level} date={date} />}
    </>
  );
}
