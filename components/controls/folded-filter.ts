import { fold } from '@/geo/units';

interface Labelled {
  readonly label: string;
}

/** The options of a list whose names hold what is typed, with or without diacritics: "ca mau" finds Cà Mau. */
export function foldedFilter<T extends object>({
  options,
  search,
}: {
  options: readonly T[];
  search: string;
}): T[] {
  const typed = fold(search);
  return options.filter(
    (option) => 'label' in option && fold((option as Labelled).label).includes(typed),
  );
}
