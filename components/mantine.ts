/** The look of Mantine's own components, made of the theme. */
import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { cssVariables, INK, PALETTES } from './theme';

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: cssVariables(PALETTES.light),
  dark: cssVariables(PALETTES.dark),
});

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '700' },
  colors: { ink: INK },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
});
