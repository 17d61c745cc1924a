'use client';
import { MovedNotice } from '@/components/panel/moved-notice';
import type { Language } from '@/components/theme';
import { unitAddress } from './addresses';
import { useDraft } from './as-if';
import type { useKeptPlace } from './use-kept-place';

interface Props {
  kept: ReturnType<typeof useKeptPlace>;
  language: Language;
}

/** What is said of a place that was found under another name or code; it stays until it is put away. */
export function KeptPlaceNotice({ kept: { told, choose, dismiss }, language }: Props) {
  const draft = useDraft();
  if (!told) return null;
  const { unit } = told.data;
  return (
    <MovedNotice
      key={`${unit.code} ${unit.validFrom} ${told.question.edition}`}
      answer={told}
      history={unitAddress(unit.code, unit.validFrom, language, draft)}
      onOpen={(place) => void choose({ place })}
      onDismiss={dismiss}
    />
  );
}
