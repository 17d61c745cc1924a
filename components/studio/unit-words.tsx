import { useTranslations } from 'use-intl';
import type { Kind } from '@/geo/units';
import tooltip from '../map/unit-tooltip.module.css';
import { useGroupWords } from './group-words';

interface Props {
  name: string;
  kind: Kind;
  people: number | null;
  areaKm2: number | null;
  /** Where it stands in the plan, in words. */
  place: string;
}

/** A unit beside the pointer: what it is, how large, and which group has it. */
export function UnitWords({ name, kind, people, areaKm2, place }: Props) {
  const t = useTranslations();
  const words = useGroupWords();
  return (
    <>
      <div className={tooltip.name}>{name}</div>
      <div className={tooltip.kind}>
        {t(`kind.${kind}`)} · {place}
      </div>
      <div className={tooltip.figure}>
        {words.people(people)} · {words.area(areaKm2)}
      </div>
    </>
  );
}
