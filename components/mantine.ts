/** The look of Mantine's own components, made of the theme. */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
} from '@mantine/core';
import { cssVariables, DARK, INK, PALETTES } from './theme';

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: cssVariables(PALETTES.light),
  dark: cssVariables(PALETTES.dark),
});

/** A filled button is ink on the page, in either light; Mantine would write white on the dark one's pale. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const own = input.color !== undefined && input.color !== input.theme.primaryColor;
  if (input.variant !== 'filled' || own) return colours;
  const ink = 'var(--dd-ink)';
  return { ...colours, background: ink, hover: ink, color: 'var(--dd-card)' };
};

export const theme = createTheme({
  variantColorResolver,
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '700' },
  colors: { ink: INK, dark: DARK },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // A dialog is a card, as those of the browser's own are.
    Modal: {
      defaultProps: {
        styles: {
          content: { background: 'var(--dd-card)' },
          header: { background: 'var(--dd-card)' },
          title: { fontSize: '1.125rem', fontWeight: 700 },
        },
      },
    },
    // The head of a dialog is no second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // A menu holds its items only, and the first of them has the focus as it opens.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});
