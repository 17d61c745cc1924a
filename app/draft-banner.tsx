'use client';
import { AsIfBanner } from '@/components/drafts/as-if-banner';
import { useLanguage } from '@/components/i18n/language';
import type { Provenance } from '@/server/answers/shapes';
import { mapAddress, planAddress } from './addresses';
import { type AskedView, addressOf } from './search-params';

interface Props {
  of: Provenance;
  /** The view of the map, to be kept where the reader goes back to what is law. */
  asked?: AskedView;
}

/** Says that a plan is shown as if it were law; nothing where what is shown is law. */
export function DraftBanner({ of, asked }: Props) {
  const language = useLanguage();
  const { asIf } = of;
  if (!asIf) return null;
  return (
    <AsIfBanner
      asIf={asIf}
      planHref={asIf.savedAs === null ? null : planAddress(asIf.savedAs, language)}
      leaveHref={
        asked ? addressOf('/', { ...asked, draft: null, edition: null }) : mapAddress(language)
      }
    />
  );
}
