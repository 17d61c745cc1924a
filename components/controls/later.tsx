import {
  type ComponentType,
  memo,
  useDeferredValue,
  useInsertionEffect,
  useRef,
  useState,
} from 'react';

/**
 * A part of the screen that hangs on what is edited and is not what one looks at meanwhile. It is drawn
 * anew a moment after the picture of the edit, in slices that the next edit interrupts, and only where
 * its props differ. What it shows may be a moment old; what is done on it (`onPick`, …) is always done
 * to what the page holds now.
 */
export function later<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  const Kept = memo(Part) as unknown as ComponentType<P>;
  return function Later(props: P) {
    return <Kept {...useDeferredValue(useActsOfNow(props))} />;
  };
}

type Act = (...given: unknown[]) => unknown;

const isAct = ([name, value]: [string, unknown]): boolean =>
  /^on[A-Z]/.test(name) && typeof value === 'function';

/** The same props with acts that never change and call those of the newest props. */
function useActsOfNow<P extends object>(props: P): P {
  const now = useRef(props as Readonly<Record<string, unknown>>);
  useInsertionEffect(() => {
    now.current = props as Readonly<Record<string, unknown>>;
  });
  const [acts] = useState(() => new Map<string, Act>());
  const actOf = (name: string): Act => {
    const known = acts.get(name) ?? ((...given) => (now.current[name] as Act | null)?.(...given));
    acts.set(name, known);
    return known;
  };
  const entries = Object.entries(props).map((entry): [string, unknown] =>
    isAct(entry) ? [entry[0], actOf(entry[0])] : entry,
  );
  return Object.fromEntries(entries) as P;
}
