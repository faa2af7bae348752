import { createTheme, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';

/** How each of our colours is used by Mantine: filled ground, text on it, soft ground, text on the soft one. */
const tones: Record<string, { filled: string; hover: string; on: string; soft: string; text: string }> = {
  ink: { filled: 'var(--ink)', hover: 'var(--ink-hover)', on: 'var(--ground)', soft: 'var(--sunken)', text: 'var(--ink)' },
  honey: {
    filled: 'var(--honey)',
    hover: 'var(--honey-hover)',
    on: 'var(--on-honey)',
    soft: 'var(--honey-soft)',
    text: 'var(--honey-ink)',
  },
  green: { filled: 'var(--green)', hover: 'var(--green)', on: 'var(--surface)', soft: 'var(--green-soft)', text: 'var(--green)' },
  brick: { filled: 'var(--brick)', hover: 'var(--brick)', on: 'var(--surface)', soft: 'var(--brick-soft)', text: 'var(--brick)' },
  blue: { filled: 'var(--blue)', hover: 'var(--blue)', on: 'var(--surface)', soft: 'var(--blue-soft)', text: 'var(--blue)' },
};

/** Mantine's variants in our tokens, so that both themes follow from the style sheet alone. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const tone = tones[color ?? 'ink'] ?? {
    filled: color ?? '',
    hover: color ?? '',
    on: 'var(--surface)',
    soft: 'var(--sunken)',
    text: color ?? '',
  };
  const none = '1px solid transparent';
  switch (variant) {
    case 'filled':
      return { background: tone.filled, hover: tone.hover, color: tone.on, border: none };
    case 'light':
      return { background: tone.soft, hover: tone.soft, color: tone.text, border: none };
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: variant === 'subtle' ? 'var(--sunken)' : 'transparent', color: tone.text, border: none };
    default:
      return { background: 'var(--surface)', hover: 'var(--sunken)', color: tone.text, border: '1px solid var(--line-strong)' };
  }
};

const tuple = (...shades: MantineColorsTuple): MantineColorsTuple => shades;

/** What Mantine needs to know; everything that has a colour in it lives in `styles/tokens.css`. */
export const theme = createTheme({
  fontFamily: 'var(--text)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--display)', fontWeight: '650' },
  fontSizes: { xs: '0.78125rem', sm: '0.90625rem', md: '1rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.6', xl: '1.5' },
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '99px' },
  defaultRadius: 'md',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver,
  colors: {
    ink: tuple('#F1EDE2', '#BDC1CC', '#9298A8', '#6B7183', '#4A5163', '#3A4152', '#2A2F3C', '#1E2330', '#1A2030', '#1A2030'),
    honey: tuple('#FDF1C7', '#FBE7A0', '#F9DC72', '#F7C325', '#F2B705', '#DBA400', '#A87E00', '#7A5C00', '#6B4E00', '#3A300C'),
    gray: tuple('#FBF9F4', '#F4F0E6', '#EEE8DA', '#E8E2D4', '#D6CDB9', '#B8AF9B', '#8C8577', '#646A7C', '#4A5163', '#1A2030'),
    dark: tuple('#F1EDE2', '#BDC1CC', '#9298A8', '#5A6275', '#3A4152', '#2A2F3C', '#191D27', '#12151D', '#0E1017', '#0A0C11'),
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { iconColor: 'var(--surface)' } },
    Modal: {
      defaultProps: { lockScroll: false, centered: true, overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 140 } },
    },
    Drawer: { defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 160 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md', offset: 6 } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Tooltip: {
      defaultProps: { transitionProps: { duration: 100 }, multiline: true, maw: 280, events: { hover: true, focus: true, touch: true } },
    },
  },
});
