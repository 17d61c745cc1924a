import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

export interface PlainColumn {
  /** Also tells the columns apart. */
  head: string;
  numeric?: boolean;
}
interface Props {
  caption: string;
  /** For a caption that a heading above already says. */
  hideCaption?: boolean;
  columns: readonly PlainColumn[];
  /** The first cell of a row is its heading. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A short table, all of it in the page. */
export function PlainTable({ caption, hideCaption = false, columns, rows }: Props) {
  const look = (i: number) => (columns[i]?.numeric ? styles.number : styles.word);
  return (
    <table className={styles.table}>
      <caption className={hideCaption ? styles.unseen : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head }, i) => (
            <th key={head} scope="col" className={look(i)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key}>
            <th scope="row" className={look(0)}>
              {first}
            </th>
            {rest.map((cell, i) => (
              <td key={columns[i + 1]?.head} className={look(i + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
