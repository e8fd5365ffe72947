import { describe, expect, it } from 'vitest';
import { type Colours, DARK, LIGHT, TOKENS } from '../src/tokens.js';

const GROUNDS = ['page', 'panel', 'raised'] as const;
const TEXTS = ['text', 'muted', 'accent', 'pass', 'fail', 'warn', 'idle'] as const;
const CODE = ['keyword', 'string', 'number', 'name', 'title', 'comment'] as const;

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(colours: Colours, one: keyof Colours, other: keyof Colours): number {
  const [light = 0, dark = 0] = [luminance(colours[one]), luminance(colours[other])].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair of which the second colour is the ground of the first. */
const PAIRS: readonly (readonly [keyof Colours, keyof Colours])[] = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)),
  ...GROUNDS.flatMap((ground) => CODE.map((part) => [`code-${part}`, ground] as const)),
  ...(['pass', 'fail', 'warn', 'idle', 'accent'] as const).flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ['text', `${tone}-soft`] as const,
    ['muted', `${tone}-soft`] as const,
    ['accent', `${tone}-soft`] as const,
  ]),
  ['text', 'mark'],
  ['page', 'accent'],
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('in %s colours', (_, colours) => {
  it.each(PAIRS)('%s on %s has the contrast of WCAG AA', (text, ground) => {
    expect(contrast(colours, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)('the edge of a control stands out from %s', (ground) => {
    expect(contrast(colours, 'edge', ground)).toBeGreaterThanOrEqual(3);
  });
});

it('gives every colour in both schemes, and the light ones on paper', () => {
  for (const name of Object.keys(LIGHT)) expect(TOKENS.split(`--${name}: `).length - 1, name).toBe(3);
  expect(Object.keys(DARK)).toEqual(Object.keys(LIGHT));
});
