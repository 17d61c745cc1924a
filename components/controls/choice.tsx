import type { ReactNode } from 'react';
import styles from './choice.module.css';

export interface Option<T extends string> {
  value: T;
  text: string;
  /** Why it cannot be chosen; null where it can. */
  lack?: string | null;
}

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  /** Large, as the heading of a card. */
  heading?: boolean;
  after?: ReactNode;
  /** Short for the chosen option, where its own text is long. */
  shown?: string;
}

/** One choice among a few, as the browser's own list: every keyboard, phone and reader knows it. */
export function Choice<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, heading = false, after, shown } = props;
  const current = options.find((option) => option.value === value);
  return (
    <label className={heading ? styles.heading : styles.chip}>
      <span className={styles.hiddenLabel}>{label}</span>
      <span className={styles.text} aria-hidden>
        {shown ?? current?.text}
        {after && <span className={styles.after}> {after}</span>}
      </span>
      <svg className={styles.arrow} viewBox="0 0 10 6" aria-hidden>
        <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map(({ value: option, text, lack }) => (
          <option key={option} value={option} disabled={Boolean(lack)}>
            {lack ? `${text} (${lack})` : text}
          </option>
        ))}
      </select>
    </label>
  );
}
