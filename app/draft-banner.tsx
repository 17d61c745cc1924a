'use client';
import { AsIfBanner } from '@/components/drafts/as-if-banner';
import { useLanguage } from '@/components/i18n/language';
import type { Provenance } from '@/server/answers/shapes';
import { mapAddress, planAddress } from './addresses';

interface Props {
  of: Provenance;
  /** What the reader sees with what is law instead; the map where it is left out. */
  leaveHref?: string;
}

/** Says that a plan is shown as if it were law; nothing where what is shown is law. */
export function DraftBanner({ of, leaveHref }: Props) {
  const language = useLanguage();
  const { asIf } = of;
  if (!asIf) return null;
  return (
    <AsIfBanner
      asIf={asIf}
      planHref={asIf.savedAs === null ? null : planAddress(asIf.savedAs, language)}
      leaveHref={leaveHref ?? mapAddress(language)}
    />
  );
}
