'use client';
import { useEffect } from 'react';

/** Prints in the light colours, whatever the reader reads in: paper is white. */
export function useLightPrint(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let chosen = dataset.mantineColorScheme;
    const before = () => {
      chosen = dataset.mantineColorScheme;
      dataset.mantineColorScheme = 'light';
    };
    const after = () => {
      if (chosen !== undefined) dataset.mantineColorScheme = chosen;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
