import { type ComponentType, memo, useDeferredValue } from 'react';

/**
 * A part of the screen that hangs on what is edited and is not what one looks at meanwhile. It is drawn
 * anew a moment after the picture of the edit, in slices that the next edit interrupts, and only where
 * its props differ.
 */
export function later<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  const Kept = memo(Part) as unknown as ComponentType<P>;
  return function Later(props: P) {
    return <Kept {...useDeferredValue(props)} />;
  };
}
