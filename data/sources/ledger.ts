import type { Draft } from '@/data/build/draft';

/** What became of the rows of one input file. */
export interface Account {
  readonly file: string;
  readonly read: number;
  readonly used: number;
  /** Rows that carry no fact, by reason. */
  readonly setAside: Readonly<Partial<Record<'rows_of_headers' | 'rows_without_count', number>>>;
}

/** @throws Error when the rows used and set aside are not the rows read: a fault of the program. */
export function assertBalanced({ file, read, used, setAside }: Account): void {
  const aside = Object.values(setAside).reduce((a, b) => a + b, 0);
  if (read !== used + aside)
    throw new Error(`${file}: of ${read} rows ${used} were used and ${aside} set aside`);
}

/** Enters an account into the release, so that anybody can add it up. */
export function enterAccount(draft: Draft, account: Account): void {
  assertBalanced(account);
  const { file, read, used, setAside } = account;
  draft.rowsRead(file, read);
  draft.defect({
    severity: 'info',
    defect: 'rows_accounted',
    file,
    found: { rows_read: read },
    expected: { rows_used: used, ...setAside },
    action: 'kept',
  });
}
