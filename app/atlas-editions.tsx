'use client';
import { EditionSwitch } from '@/components/controls/edition-switch';
import type { ReleaseData } from '@/server/answers/shapes';
import type { SetAsked } from './atlas-screen';
import type { ShownView } from './resolve-view';

interface Props {
  release: ReleaseData;
  view: ShownView;
  setAsked: SetAsked;
}

/** The edition switch, written into the address: the figures stay, the units under them change. */
export function AtlasEditions({ release, view: { series, editionDay }, setAsked }: Props) {
  return (
    <EditionSwitch
      editions={release.editions}
      day={editionDay}
      own={series.edition}
      onDay={(edition) => void setAsked({ edition, date: series.date, concept: series.concept })}
    />
  );
}
