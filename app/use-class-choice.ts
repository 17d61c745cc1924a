import { useState } from 'react';
import type { ClassChoice } from '@/components/controls/class-rows';

/** The class of the legend that stands out on the map: the one pointed at, else the one held. */
export function useClassChoice(): ClassChoice {
  const [pointed, onPoint] = useState<number | null>(null);
  const [held, onHold] = useState<number | null>(null);
  return { highlighted: pointed ?? held, held, onPoint, onHold };
}
