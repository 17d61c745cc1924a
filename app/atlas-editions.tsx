'use client';
import { EditionSwitch } from '@/components/controls/edition-switch';
import type { ReleaseData } from '@/server/answers/shapes';
import type { SetAsked } from './atlas-screen';
import { CompareChip } from './compare-chip';
import type { ShownView } from './resolve-view';
import type { AskedView } from './search-params';

interface Props {
  release: ReleaseData;
  view: ShownView;
  asked: Pick<AskedView, 'compare'>;
  setAsked: SetAsked;
}

/**
 * On which units figures are shown, written into the address: the figures stay, the units under them
 * change, or stand beside those of another day.
 */
export function AtlasEditions({ release, view, asked, setAsked }: Props) {
  const { series, edition, editionDay } = view;
  return (
    <>
      <EditionSwitch
        editions={release.editions}
        day={editionDay}
        own={series.edition}
        onDay={(day) => void setAsked({ edition: day, date: series.date, concept: series.concept })}
      />
      <CompareChip release={release} edition={edition} asked={asked} setAsked={setAsked} />
    </>
  );
}
