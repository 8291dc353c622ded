/** How Teams shows cards in one of its themes, as far as the renderer can be told. */
export interface Theme {
  readonly name: 'light' | 'dark' | 'contrast';
  readonly page: string;
  readonly card: string;
  readonly config: object;
}

interface Colours {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly ground: string;
  readonly emphasis: string;
  readonly tints: readonly [good: string, attention: string, warning: string, accent: string];
}

const both = (colour: string, subtle = colour) => ({ default: colour, subtle });

function configOf({
  text,
  subtle,
  accent,
  good,
  warning,
  attention,
  ground,
  emphasis,
  tints,
}: Colours): object {
  const foregroundColors = {
    ...{ default: both(text, subtle), dark: both(text, subtle), light: both(text, subtle) },
    ...{ accent: both(accent), good: both(good), warning: both(warning), attention: both(attention) },
  };
  const style = (backgroundColor: string) => ({
    backgroundColor,
    foregroundColors,
    borderColor: backgroundColor,
  });
  const [goodTint, attentionTint, warningTint, accentTint] = tints;
  return {
    fontFamily: '"Segoe UI", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: subtle },
    supportsInteractivity: true,
    containerStyles: {
      ...{ default: style(ground), emphasis: style(emphasis), good: style(goodTint) },
      ...{ attention: style(attentionTint), warning: style(warningTint), accent: style(accentTint) },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 120 }, value: { wrap: true }, spacing: 16 },
    textBlock: { headingLevel: 2 },
  };
}

/** The three themes that Teams has. */
export const themes: readonly Theme[] = [
  {
    name: 'light',
    page: '#f5f5f5',
    card: '#ffffff',
    config: configOf({
      ...{ text: '#242424', subtle: '#616161', accent: '#5b5fc7', good: '#237b4b', warning: '#835c00' },
      ...{ attention: '#c4314b', ground: '#ffffff', emphasis: '#f0f0f0' },
      tints: ['#e7f2da', '#fcf4f6', '#fbf6d9', '#e8ebfa'],
    }),
  },
  {
    name: 'dark',
    page: '#1f1f1f',
    card: '#292929',
    config: configOf({
      ...{ text: '#ffffff', subtle: '#adadad', accent: '#7f85f5', good: '#92c353', warning: '#f8d22a' },
      ...{ attention: '#e37d80', ground: '#292929', emphasis: '#1f1f1f' },
      tints: ['#0d2e0d', '#3e1f25', '#463100', '#2f2f4a'],
    }),
  },
  {
    name: 'contrast',
    page: '#000000',
    card: '#000000',
    config: configOf({
      ...{ text: '#ffffff', subtle: '#ffffff', accent: '#ffff01', good: '#3ff23f', warning: '#ffff01' },
      ...{ attention: '#ff5f5f', ground: '#000000', emphasis: '#000000' },
      tints: ['#000000', '#000000', '#000000', '#000000'],
    }),
  },
];
